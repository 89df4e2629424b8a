import assert from 'node:assert/strict'
import { type Misreading, misreadInTurn } from '../../tools/damage/mojibake.ts'
import { engine } from '../support/engine.ts'

const TEXT =
  '清晨的河边停着几只渔船，老人们在树下喝茶，谈论今年的收成；孩子们背着书包去上学，一路上有说有笑。'

const KINDS: readonly (readonly [name: string, steps: readonly Misreading[]])[] = [
  ['UTF-8 as Big5', [{ written: 'utf-8', read: 'big5', lost: '\ufffd' }]],
  ['UTF-8 as Latin-1, C1 removed', [{ written: 'utf-8', read: 'latin1', lost: '' }]],
  ['GBK as UTF-8', [{ written: 'gbk', read: 'utf-8', lost: '\ufffd' }]],
  [
    '锟斤拷',
    [
      { written: 'gbk', read: 'utf-8', lost: '\ufffd' },
      { written: 'utf-8', read: 'gbk', lost: '?' },
    ],
  ],
]

describe('text that is beyond repair', () => {
  for (const [name, steps] of KINDS)
    it(`${name}: all of a line is told of, whatever looks sound in it or is mended`, () => {
      const damaged = misreadInTurn(TEXT, steps)!
      const covered = new Set<number>()
      for (const { start, end } of engine().open(damaged, { only: ['recode'] }).findings)
        for (let at = start; at < end; at++) covered.add(at)
      const missed = [...damaged].filter((c, at) => c > '\x7f' && !covered.has(at))
      assert.deepEqual(missed, [])
    })

  it('is left to itself by later rules', () => {
    // By chance some characters of what is left are Traditional, and the document is Simplified.
    const lost = misreadInTurn(TEXT, KINDS[3]![1])!
    const traditional = `${lost.slice(0, 30)}權統對${lost.slice(30)}`
    const text = `${TEXT}\n${traditional}\n${TEXT}`
    assert.equal(
      engine()
        .open(text, { only: ['script'] })
        .reading.includes('权统对'),
      true,
    )
    const document = engine().open(text, { only: ['recode', 'script'] })
    assert.equal(document.reading, text)
    assert.ok(document.findings.every(({ rule }) => rule === 'recode/replacement'))
  })
})
