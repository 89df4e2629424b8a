import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { globbySync } from 'globby'
import { currentRulesPage } from '../../tools/rules-page.ts'
import { read, root } from '../support/paths.ts'

const PAGES = ['README.md', 'CHANGELOG.md', ...globbySync('docs/**/*.md', { cwd: root })]

describe('the pages of the project', () => {
  for (const page of PAGES)
    it(`${page} links to files that are there`, () => {
      const links = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(match => match[1]!)
      const lacking = links.filter(
        link => !/^https?:/.test(link) && !existsSync(resolve(root, dirname(page), link)),
      )
      assert.deepEqual(lacking, [])
    })

  it('list the rules as they are', () => {
    assert.equal(read('docs/rules.md'), currentRulesPage(), 'npm run build makes the list anew')
  })

  it('name scripts that package.json has', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const named = PAGES.flatMap(page =>
      [...read(page).matchAll(/\bnpm run ([\w-]+)/g)].map(match => match[1]!),
    )
    assert.deepEqual(
      named.filter(name => !(name in scripts)),
      [],
    )
  })

  it('name every setting in the README', () => {
    const { properties } = JSON.parse(read('package.json')).contributes.configuration
    const readme = read('README.md')
    const silent = Object.keys(properties).filter(
      name => !readme.includes(`\`${name}\``) && !name.includes('.trace.'),
    )
    assert.deepEqual(silent, [])
  })

  it('name every environment variable that the tools read', () => {
    const sources = globbySync('tools/**/*.{ts,mjs}', { cwd: root }).map(path => read(path))
    const known = /process\.env(?:\.(JIAOKAN_(?!TEST)\w+))|\b(JIAOKAN_(?!TEST)\w+)\b[^}]*\} = process\.env/g
    const used = sources.flatMap(source => [...source.matchAll(known)].map(match => match[1] ?? match[2]!))
    assert.ok(used.length > 0)
    const readme = read('README.md')
    assert.deepEqual(
      used.filter(name => !readme.includes(name)),
      [],
    )
  })
})
