import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isAllHan } from '../../tools/lexicon/cedict.ts'
import { LANGUAGE_TABLES, languageWords } from '../../tools/lexicon/language.ts'
import { engine } from '../support/engine.ts'
import { law } from '../support/law.ts'

/** What the shares of words are less by where signs have a share too, as in one of the tables: a natural logarithm. */
const OF_SIGNS = 0.6

const language = () => engine().lexicon.language

/** A sentence, and one that differs in a word that reads alike or is made of the same characters. */
const PAIRS = [
  ['孩子们在公园里玩得很开心', '孩子们在公元里玩得很开心'],
  ['这家工厂生产的机器质量很好', '这家工厂生铲的机器质量很好'],
  ['他昨天晚上写了一封长信', '他昨天晚上血了一封长信'],
  ['明天下午我们去图书馆看书', '明天下午我们去书图馆看书'],
  ['我們學校的老師都很關心學生', '我們學校的老師都很觀心學生'],
  ['下雨了，路上的車開得很慢', '下雨了，陸上的車開得很慢'],
] as const

describe('lexicon.language', () => {
  for (const [good, bad] of PAIRS)
    it(`${good} is more probable than ${bad}`, () =>
      assert.ok(language().logProbability(good) > language().logProbability(bad) + 2))

  it('reads Traditional text as it reads its Simplified characters', () => {
    assert.equal(language().logProbability('經濟發展很快'), language().logProbability('经济发展很快'))
    assert.equal(language().logProbability('他說：「好。」'), language().logProbability('他说：“好。”'))
  })

  it('knows what may stand after what', () => {
    const after = (text: string, before: string) => language().logProbability(text, before)
    assert.ok(after('雨', '外面下着') > after('雨', '他把汽车') + 3)
    assert.ok(after('。', '今天天气很好') > after('。', '因为') + 1)
  })

  for (const file of LANGUAGE_TABLES)
    it(`gives each word of ${file} half of its share there or more`, () => {
      const less = languageWords(file)
        .filter(({ text }, i) => i % 500 === 0 && isAllHan(text))
        .filter(({ text, cost }) => language().logProbability(text) < -cost - Math.LN2 - OF_SIGNS)
      assert.deepEqual(less, [])
    })

  it('takes letters or digits in a row for one thing', () => {
    assert.equal(language().logProbability('2024年'), language().logProbability('5年'))
  })

  const anyText = fc.string({ unit: fc.constantFrom(...'我们的學習好，。“A1𠮷是不一了'), maxLength: 12 })

  law('goes on from a passage as it reads the whole', fc.tuple(anyText, anyText), ([before, text]) => {
    const whole = language().logProbability(before + text)
    const parts = language().logProbability(before) + language().logProbability(text, before)
    assert.ok(whole <= 0 && Math.abs(parts - whole) < 1e-9)
  })
})
