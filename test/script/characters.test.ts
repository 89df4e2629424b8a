import assert from 'node:assert/strict'
import type { CharacterClass } from '../../engine/script/characters.ts'
import { engine } from '../support/engine.ts'

const { characters } = engine().lexicon

describe('characters by script', () => {
  const CLASSES: readonly [CharacterClass, string][] = [
    ['simplified', '发为这们国学𫞅'],
    ['traditional', '髮為這們國學後'],
    ['one-to-many', '于并后里面干只系制准范台松谷'],
    ['shared', '人吃唇峰床群乾著覆户'],
  ]
  for (const [expected, examples] of CLASSES)
    for (const character of examples)
      it(`${character} is ${expected}`, () => {
        assert.equal(characters.classOf(character.codePointAt(0)!), expected)
      })

  const FORMS: readonly [string, string][] = [
    ['发', '發髮'],
    ['于', '於于'],
    ['后', '後后'],
    ['学', '學'],
    ['人', '人'],
    ['𫞅', '𦠅'],
  ]
  for (const [simplified, forms] of FORMS)
    it(`${simplified} stands for ${forms}`, () => {
      assert.equal(characters.formsOf(simplified.codePointAt(0)!).join(''), forms)
    })
})
