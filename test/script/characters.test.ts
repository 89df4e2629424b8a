import assert from 'node:assert/strict'
import type { CharacterClass } from '../../engine/script/characters.ts'
import type { TextKind } from '../../engine/script/usual.ts'
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

describe('forms that are usual in words', () => {
  const USUAL: readonly [string | undefined, TextKind, string, number][] = [
    ['臺', 'office', '我們到台灣來', 3],
    [undefined, 'tw', '我們到台灣來', 3],
    [undefined, 'office', '我們的平台', 4],
    ['鑒', 'hk', '鑑於此', 0],
    [undefined, 'hk', '陳鑑林', 1],
    ['雇', 'law', '僱員由雇主僱用', 0],
    ['僱', 'law', '雇員由雇主雇用', 5],
    ['=', 'law', '台', 0],
    [undefined, 'tw', '台', 0],
    ['檯', 'law', '在櫃台申請', 2],
    ['鐘', 'hk', '鍾表業', 0],
    ['=', 'hk', '鍾表業', 1],
    ['=', 'tw', '公司成立一周年', 5],
  ]
  for (const [form, kind, line, at] of USUAL)
    it(`${line}, ${at}, in texts of ${kind}: ${form ?? 'none'}`, () => {
      const unit = characters.usual.inWord(line, at, kind)
      assert.equal(typeof unit === 'number' ? String.fromCharCode(unit) : unit, form)
    })
})
