import assert from 'node:assert/strict'
import fc from 'fast-check'
import { NONE, ROOT, Trie } from '../../engine/lexicon/trie.ts'
import { bytesOf } from '../../tools/lexicon/bytes.ts'
import { buildDoubleArray } from '../../tools/lexicon/double-array.ts'
import { law } from '../support/law.ts'

/** A trie of keys whose capitals are looked up as small letters. */
function trieOf(keys: readonly string[]): Trie {
  const fold = (unit: number) => String.fromCharCode(unit).toLowerCase().charCodeAt(0)
  const { codes, base, check } = buildDoubleArray(keys, fold)
  const arrays = { 't/codes': bytesOf(codes), 't/base': bytesOf(base), 't/check': bytesOf(check) }
  const sections = new Map(Object.entries(arrays))
  return new Trie({ section: name => new Uint8Array(sections.get(name)!) }, 't')
}

const key = fc.string({ unit: fc.constantFrom(...'abc江泽林\ud842\udfb7'), minLength: 1, maxLength: 6 })
const keys = fc.uniqueArray(key, { maxLength: 60 })

describe('the double-array trie', () => {
  law('finds every key with its value, and nothing else', fc.tuple(keys, key), ([all, other]) => {
    const trie = trieOf(all)
    for (const [value, text] of all.entries()) assert.equal(trie.find(text), value)
    assert.equal(trie.find(other), all.indexOf(other))
    assert.equal(trie.find(''), NONE)
  })

  law('looks folded text up as the key', keys, all => {
    const trie = trieOf(all)
    for (const [value, text] of all.entries()) assert.equal(trie.find(text.toUpperCase()), value)
  })

  it('steps through prefixes that are keys and prefixes that are not', () => {
    const trie = trieOf(['江', '江泽林'])
    const values: number[] = []
    let state = ROOT
    for (const character of '江泽林业') {
      state = trie.step(state, character.charCodeAt(0))
      values.push(state === NONE ? NONE : trie.value(state))
      if (state === NONE) break
    }
    assert.deepEqual(values, [0, NONE, 1, NONE])
  })

  it('holds many keys of one prefix, and long ones', () => {
    const many = Array.from(
      { length: 3000 },
      (_, i) => `中${String.fromCharCode(0x4e00 + i)}${'国'.repeat(i % 40)}`,
    )
    const trie = trieOf(many)
    for (const [value, text] of many.entries()) assert.equal(trie.find(text), value)
    assert.equal(trie.find('中'), NONE)
  })
})
