import assert from 'node:assert/strict'
import fc from 'fast-check'
import { LOST } from '../../engine/splice/agreement.ts'
import { injectReadings } from '../../tools/damage/injector.ts'
import { engine } from '../support/engine.ts'
import { law } from '../support/law.ts'

const WORDS =
  '會議 領導 幹部 我們 他們 為了 應該 測量 儀器 通過 評審 發展 潛力 經濟 學習 認真 要求 擔當 優異 成績 國家 建設 問題 解決 當時 這個 領域 創新 需要 的 在 是 和 不 人民 工作 先進 生產 ， 。 、'.split(
    ' ',
  )
/** Characters of a site's table. */
const TABLED = [
  ...'會議領導幹們為應該測儀過評審發潛經濟學習認擔優績國設問題決當這個創進產聯驗數冊內節範獎詢復寫',
]

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 20 })
  .map(words => words.join(''))
const table = fc
  .subarray(TABLED, { minLength: 12 })
  .map(
    characters =>
      new Map(
        characters.map(character => [
          character,
          engine().lexicon.readings.of(character.codePointAt(0)!)[0] ?? 'a',
        ]),
      ),
  )
const site = fc.record({
  truth: sentence,
  readings: table,
  broken: fc.constantFrom('swallow' as const, 'mark' as const, 'drop' as const),
  normalised: fc.boolean(),
})

/** A line that shows the table's habit, and the sentence, damaged. */
function damaged({
  truth,
  readings,
  broken,
  normalised,
}: typeof site extends fc.Arbitrary<infer T> ? T : never) {
  const { gbk } = engine().lexicon.codepages
  const text = `${[...readings.keys()].join('、')}\n${truth}`
  return { text, damage: injectReadings(gbk, text, { readings, broken, normalised }).text }
}

describe('readings that a site put in', () => {
  law('go without trace where none fell inside a character', site, ({ truth, readings, broken }) => {
    const { text, damage } = damaged({ truth, readings, broken, normalised: false })
    fc.pre(damage.replace(/\([^)]*\)/g, '') === text)
    assert.equal(engine().open(damage, { only: ['splice', 'gloss'] }).reading, text)
  })

  law('leave mended text that the site would damage in just this way', site, input => {
    const { damage } = damaged(input)
    const { reading } = engine().open(damage, { only: ['splice', 'gloss'] })
    fc.pre(!reading.includes('?') && !reading.includes(LOST) && !/[a-z]/.test(reading))
    const again = injectReadings(engine().lexicon.codepages.gbk, reading, input)
    assert.equal(again.text.normalize('NFKC'), damage.normalize('NFKC'))
  })

  law('are put back in part only where a whole text is offered that has this part', site, input => {
    for (const { fixes } of engine().open(damaged(input).damage, { only: ['splice'] }).findings) {
      const [mended, offered] = fixes.map(({ edits }) => [...edits[0]!.insert])
      if (mended === undefined || !mended.includes(LOST)) continue
      assert.deepEqual(
        mended,
        offered!.map((character, at) => (mended[at] === LOST ? LOST : character)),
      )
      assert.ok(!offered!.includes(LOST))
    }
  })

  law('are mended once and for all', site, input => {
    const once = engine().open(damaged(input).damage, { only: ['splice', 'gloss'] }).reading
    assert.equal(engine().open(once, { only: ['splice', 'gloss'] }).reading, once)
  })
})
