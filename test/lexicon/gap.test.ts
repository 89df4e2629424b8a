import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Gap } from '../../engine/lexicon/gap.ts'
import { engine } from '../support/engine.ts'
import { law } from '../support/law.ts'

function check(before: string, character: string, after: string): void {
  const { words } = engine().lexicon
  const whole = words.logProbability(before + character + after)
  assert.equal(new Gap(words, before, after).logProbability(character.codePointAt(0)!), whole)
}

describe('a gap in a text', () => {
  const TEXTS = [
    '中华人民共和国成立了',
    '研究生命的起源',
    '唱卡拉OK去，Ｔ恤和ＡＢ型',
    '𠮷野家abc',
    '3.5%',
    '经',
  ]
  for (const text of TEXTS)
    it(`gives what the whole text gives: ${text}`, () => {
      const characters = Array.from(text)
      for (const [i, character] of characters.entries())
        check(characters.slice(0, i).join(''), character, characters.slice(i + 1).join(''))
    })

  it('takes one trial after another', () => {
    const { words } = engine().lexicon
    const gap = new Gap(words, '政', '主席')
    for (const character of '协A協，协')
      assert.equal(gap.logProbability(character.codePointAt(0)!), words.logProbability(`政${character}主席`))
  })

  const JOINS: readonly (readonly [before: string, character: string, after: string, joins: boolean])[] = [
    ['政', '協', '主席', true],
    ['，', '經', '營', true],
    ['，', '經', '', false],
    ['，', '嚮', '，', false],
  ]
  for (const [before, tried, after, joins] of JOINS)
    it(`${before}[${tried}]${after} ${joins ? 'makes' : 'makes no'} word`, () => {
      assert.equal(new Gap(engine().lexicon.words, before, after).joins(tried.codePointAt(0)!), joins)
    })

  const character = fc.constantFrom(...'政协協主席12aＢ，。 𠮷卡拉OKT恤中华人民共和国')
  const text = fc.string({ unit: character, maxLength: 12 })
  law('gives what the whole text gives', fc.tuple(text, character, text), parts => check(...parts))
})
