import assert from 'node:assert/strict'
import { readBracketed } from '../../engine/pinyin/bracket.ts'
import { glosses } from '../../engine/pinyin/gloss.ts'
import { isReading, parseSyllable } from '../../engine/pinyin/syllable.ts'

describe('pinyin', () => {
  it('reads letters and tone', () => {
    assert.deepEqual(parseSyllable('xié'), { letters: 'xie', tone: 2 })
    assert.deepEqual(parseSyllable('de'), { letters: 'de', tone: 0 })
    assert.deepEqual(parseSyllable('nǚ'), { letters: 'nv', tone: 3 })
    assert.deepEqual(parseSyllable('chuàng'), { letters: 'chuang', tone: 4 })
  })

  it('takes the letters that fonts and slips put in the place of others', () => {
    for (const slip of ['dɑng', 'dɡ', 'lăo', 'lüe'])
      assert.equal(parseSyllable(slip)?.letters, { dɑng: 'dang', lăo: 'lao', lüe: 'lve' }[slip])
  })

  it('reads no words, capitals, or syllables with two tones', () => {
    for (const text of ['admin', 'EMF', 'Li', 'xíé', 'xiéa', '', 'it', 'tongji'])
      assert.equal(parseSyllable(text), undefined)
  })

  it('takes a syllable without a mark for any tone', () => {
    assert.ok(isReading({ letters: 'ge', tone: 0 }, 'gè'))
    assert.ok(!isReading({ letters: 'ge', tone: 1 }, 'gè'))
  })

  it('reads brackets of either width, and a few spaces in them', () => {
    assert.equal(readBracketed('政協(xié)主席', 2)?.end, 7)
    assert.equal(readBracketed('政協（ xié）', 2)?.end, 8)
    assert.equal(readBracketed('統計(tǒng jì)', 2), undefined)
  })

  it('finds the character of each reading, also outside the Basic Multilingual Plane', () => {
    const found = [...glosses('𠮷(jí)利，協 (xié)(xié)作')]
    assert.deepEqual(
      found.map(({ at, start, end, times }) => [at, start, end, times]),
      [
        [0, 2, 6, 1],
        [8, 9, 20, 2],
      ],
    )
  })
})
