import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alternatives, currentGrammar, GRAMMAR_FILE } from '../../tools/grammar.ts'
import { root } from '../support/paths.ts'
import { scopesOf } from './scopes.ts'

const home = join(root, 'test/grammar')

/** Each sample beside its golden scopes. UPDATE_GOLDEN=1 writes them anew: read the difference before keeping it. */
describe('grammar of zh-corpus', () => {
  for (const name of readdirSync(home).filter(file => file.endsWith('.txt')))
    it(`gives ${name} its golden scopes`, async () => {
      const golden = join(home, name.replace(/\.txt$/, '.scopes'))
      const scopes = await scopesOf(readFileSync(join(home, name), 'utf8'))
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, scopes)
      assert.ok(existsSync(golden), `${golden} is missing: UPDATE_GOLDEN=1 writes it`)
      assert.equal(scopes, readFileSync(golden, 'utf8'))
    })

  it('holds the titles of the gazetteer as they are now (tsx tools/grammar.ts)', () => {
    assert.equal(readFileSync(GRAMMAR_FILE, 'utf8'), currentGrammar())
  })

  it('makes patterns that match the longest of the words', () => {
    const found = new RegExp(alternatives(['省', '省委', '省委書記', '市長', '市委']), 'g')
    assert.deepEqual('省委書記與省長、市委、市長'.match(found), ['省委書記', '省', '市委', '市長'])
  })
})
