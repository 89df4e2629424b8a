import assert from 'node:assert/strict'
import fc from 'fast-check'
import { common, supportOf } from '../../engine/splice/agreement.ts'
import { law } from '../support/law.ts'

const TABLE: readonly (readonly [text: string, other: string, common: string])[] = [
  ['政府要在有成效的情況', '政府在有成效的情況', '政府在有成效的情況'],
  ['政府在有成效的情況', '政府要在有成效的情況', '政府在有成效的情況'],
  ['全國政協', '全國，政協', '全國政協'],
  ['一會一書', '一書', '一書'],
  ['甲乙丙', '甲丁丙', '甲丙'],
  ['甲', '乙', ''],
  ['', '乙', ''],
]

describe('what the texts that damage may stand for agree on', () => {
  for (const [text, other, both] of TABLE)
    it(`“${text}” and “${other}”: “${both}”`, () =>
      assert.equal(
        common(text, other)
          .map(at => text[at])
          .join(''),
        both,
      ))

  it('is as sure as those that have it together', () =>
    assert.deepEqual(
      supportOf('甲乙丙', [
        { text: '甲乙丙', share: 0.5 },
        { text: '甲丁丙', share: 0.25 },
        { text: '乙丙', share: 0.25 },
      ]),
      [0.75, 0.75, 1],
    ))

  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 })
  law(
    'is a subsequence of both, all of a text that is the same, and as long either way',
    fc.tuple(word, word),
    ([a, b]) => {
      const taken = common(a, b)
      const text = taken.map(at => a[at]).join('')
      assert.ok(taken.every((at, i) => i === 0 || taken[i - 1]! < at))
      assert.match(b, new RegExp([...text].join('.*')))
      assert.equal(common(b, a).length, taken.length)
      assert.equal(common(a, a).length, a.length)
    },
  )
})
