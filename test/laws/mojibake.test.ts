import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Misreading, misreadInTurn } from '../../tools/damage/mojibake.ts'
import { engine } from '../support/engine.ts'
import { law } from '../support/law.ts'

const SIMPLIFIED =
  '河边 的 小镇 每天 清晨 都有 渔船 出发 市场 里 蔬菜 新鲜 老人 喝茶 聊天 孩子们 上学 图书馆 安静 明亮 工程师 修理 桥梁 雨水 很多 今年 收成 不错 火车 经过 山谷 医生 认真 检查 结果'.split(
    ' ',
  )
const TRADITIONAL =
  '河邊 的 小鎮 每天 清晨 都有 漁船 出發 市場 裡 蔬菜 新鮮 老人 喝茶 聊天 孩子們 上學 圖書館 安靜 明亮 工程師 修理 橋樑 雨水 很多 今年 收成 不錯 火車 經過 山谷 醫生 認真 檢查 結果'.split(
    ' ',
  )

/** The wrong decodings that lose nothing, with the script that their text is in. */
const CHAINS: readonly (readonly [words: readonly string[], ...steps: readonly Misreading[]])[] = [
  [SIMPLIFIED, { written: 'utf-8', read: 'latin1' }],
  [TRADITIONAL, { written: 'utf-8', read: 'windows-1252' }],
  [SIMPLIFIED, { written: 'utf-8', read: 'gbk' }],
  [TRADITIONAL, { written: 'utf-8', read: 'gbk' }],
  [SIMPLIFIED, { written: 'gbk', read: 'latin1' }],
  [TRADITIONAL, { written: 'gbk', read: 'windows-1252' }],
  [TRADITIONAL, { written: 'big5', read: 'latin1' }],
  [TRADITIONAL, { written: 'big5', read: 'windows-1252' }],
  [TRADITIONAL, { written: 'big5', read: 'gbk' }],
  [SIMPLIFIED, { written: 'gbk', read: 'big5' }],
  [SIMPLIFIED, { written: 'utf-8', read: 'latin1' }, { written: 'utf-8', read: 'latin1' }],
  [SIMPLIFIED, { written: 'utf-8', read: 'windows-1252' }, { written: 'utf-8', read: 'windows-1252' }],
  [TRADITIONAL, { written: 'utf-8', read: 'gbk' }, { written: 'utf-8', read: 'gbk' }],
  [SIMPLIFIED, { written: 'gbk', read: 'windows-1252' }, { written: 'utf-8', read: 'windows-1252' }],
]

const clause = (words: readonly string[], least: number) =>
  fc.array(fc.constantFrom(...words), { minLength: least, maxLength: 9 }).map(chosen => chosen.join(''))

const damage = fc.constantFrom(...CHAINS).chain(([words, ...steps]) =>
  fc.record({
    steps: fc.constant(steps),
    before: clause(words, 3),
    // A few characters of Big5 may make just as good words of GBK.
    run: clause(words, 7),
    after: clause(words, 3),
  }),
)

function mended(text: string): string {
  return engine().open(text, { only: ['recode/mojibake'] }).reading
}

describe('mojibake', () => {
  law('that lost nothing is undone, a whole text', damage, ({ steps, before, run, after }) => {
    const text = `${before}，${run}；${after}。`
    const damaged = misreadInTurn(text, steps)
    fc.pre(damaged !== undefined)
    assert.equal(mended(damaged), text)
  })

  law('that lost nothing is undone, a run in clean text', damage, ({ steps, before, run, after }) => {
    const damaged = misreadInTurn(run, steps)
    fc.pre(damaged !== undefined)
    assert.equal(mended(`${before}，${damaged}，${after}`), `${before}，${run}，${after}`)
  })

  law('is found in no clean text', damage, ({ before, run, after }) => {
    const text = `${before}，${run}；${after}。`
    assert.deepEqual(engine().open(text, { only: ['recode/mojibake'] }).findings, [])
  })
})
