import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, root } from '../support/paths.ts'

const FOLDERS = [
  'engine',
  'protocol',
  'server',
  'client',
  'cli',
  'data',
  'syntaxes',
  'seeds',
  'test',
  'bench',
  'tools',
  'docs',
]
const BINARY = /\.(png|bin|vsix|gz)$/

/** Every file of the project that git keeps, or would. */
function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
  })
  return listed
    .toString()
    .split('\0')
    .filter(name => name !== '' && existsSync(join(root, name)))
}

describe("the project's files", () => {
  it('stand in the folders that docs/architecture.md maps', () => {
    const map = read('docs/architecture.md')
    for (const folder of FOLDERS) {
      assert.ok(existsSync(join(root, folder)), folder)
      assert.ok(map.includes(`\`${folder}/\``), `docs/architecture.md does not speak of ${folder}/`)
    }
  })

  it("name no package registry, and no folder of anybody's machine", function () {
    if (!existsSync(join(root, '.git'))) this.skip()
    const forbidden =
      /registry\.[a-z]+js\.org|registry\.yarnpkg|npmmirror|(?<![\w.-])\/(?:home|root|Users|work)\/\w/
    const offenders = files()
      .filter(name => !BINARY.test(name) && name !== 'test/project/files.test.ts')
      .flatMap(name => {
        const found = forbidden.exec(readFileSync(join(root, name), 'utf8'))
        return found === null ? [] : [`${name}: ${found[0]}`]
      })
    assert.deepEqual(offenders, [])
  })
})
