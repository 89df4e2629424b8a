import assert from 'node:assert/strict'
import fc from 'fast-check'
import { splitsPair } from '../../engine/text/span.ts'
import { engine } from '../support/engine.ts'
import { law } from '../support/law.ts'

function cut(text: string): string[] {
  return engine()
    .lexicon.words.segment(text)
    .map(({ start, end }) => text.slice(start, end))
}

describe('lexicon.words', () => {
  const SEGMENTATIONS = [
    '政协主席/江泽林/出席会议',
    '政協主席/江澤林/出席會議',
    '研究/生命/的/起源',
    '他/看著/我',
    '瞭解/情況',
    'A/股/上涨/3/./5/%',
    '𠮷/野/家',
    '全角/ＡＢＣ１２/字母',
  ]
  for (const expected of SEGMENTATIONS)
    it(expected, () => assert.deepEqual(cut(expected.replaceAll('/', '')), expected.split('/')))

  it('knows a word in either script, with its part of speech', () => {
    const { words } = engine().lexicon
    assert.equal(words.lookUp('經濟')?.tag, 'n')
    assert.deepEqual(words.lookUp('經濟'), words.lookUp('经济'))
    assert.equal(words.lookUp('济经'), undefined)
    assert.equal(words.lookUp(''), undefined)
  })

  it('finds true text more plausible than the same characters in disorder', () => {
    const { words } = engine().lexicon
    assert.ok(words.logProbability('在走出一條新路上') > words.logProbability('條在走上出一新路') + 5)
    assert.equal(words.logProbability('𠮷') < words.logProbability('吉'), true)
  })

  it('counts nothing but Han', () => {
    const { words } = engine().lexicon
    assert.equal(words.logProbability('abc, 12。'), 0)
    assert.equal(words.logProbability(''), 0)
    assert.equal(words.logProbability('12經濟abc'), words.logProbability('经济'))
  })

  const units = [...'政協协主席12aＢ，。 𠮷', '\ud842', '\udfb7']
  const text = fc.string({ unit: fc.constantFrom(...units) })
  law('segments lie side by side over the whole text and split no surrogate pair', text, value => {
    let end = 0
    for (const span of engine().lexicon.words.segment(value)) {
      assert.ok(span.start === end && span.end > end && !splitsPair(value, span.end))
      end = span.end
    }
    assert.equal(end, value.length)
  })
})
