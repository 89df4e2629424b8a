import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { ruleIds } from '../../tools/rule-index.ts'
import { root } from '../support/paths.ts'

const VSCE = join(root, 'node_modules/@vscode/vsce/vsce')

/** What the package may hold beside nodejieba, which is added from the dependencies. */
const ALLOWED = [
  /^(README|CHANGELOG|THIRD-PARTY-NOTICES)\.md$|^LICENSE$/,
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^language-configuration\.json$/,
  /^(l10n|syntaxes)\/[\w.-]+\.json$/,
  /^images\/icon\.png$/,
  /^dist\/(\w+\.cjs|lexicon\.bin)$/,
  /^engine\/rules\/[a-z]+\/[a-z0-9-]+\/doc\.md$/,
]

describe("the extension's package", () => {
  let files: readonly string[]

  before(() => {
    const list = execFileSync(execPath, [VSCE, 'ls', '--no-dependencies'], { cwd: root })
    files = list.toString().trim().split('\n')
  })

  it('holds every program, the lexicon, and the page of every rule', () => {
    const programs = readdirSync(join(root, 'dist')).filter(name => name.endsWith('.cjs'))
    const pages = ruleIds().map(id => `engine/rules/${id}/doc.md`)
    const needed = [...programs.map(name => `dist/${name}`), 'dist/lexicon.bin', ...pages]
    assert.deepEqual(
      needed.filter(file => !files.includes(file)),
      [],
    )
  })

  it('holds nothing else', () => {
    assert.deepEqual(
      files.filter(file => !ALLOWED.some(pattern => pattern.test(file))),
      [],
    )
  })
})
