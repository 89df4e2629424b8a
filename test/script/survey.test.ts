import assert from 'node:assert/strict'
import type { ScriptFacts } from '../../engine/facts/script.ts'
import { engine } from '../support/engine.ts'

function facts(text: string): ScriptFacts {
  return engine().open(text).facts.script
}

describe('the script of a document', () => {
  const SCRIPTS: readonly [ScriptFacts['script'], string][] = [
    ['none', ''],
    ['none', 'Only Latin, 123.'],
    ['none', '人山人海'],
    ['hans', '这是简体中文的文章。'],
    ['hant', '這是繁體中文的文章。'],
    ['hant', '這是繁體中文的文章，裡面有一个簡體字。'],
    ['mixed', '這是繁體中文的文章。\n这是简体中文的文章。'],
    ['other', '東京の国会図書館で資料を読みました。'],
  ]
  for (const [script, text] of SCRIPTS)
    it(`${JSON.stringify(text)}: ${script}`, () => {
      assert.equal(facts(text).script, script)
    })

  const STANDARDS: readonly [ScriptFacts['standard'], string][] = [
    ['tw', '因為這裡的群眾說話，他看著床。'],
    ['hk', '因為這裏的羣眾説話，他看着衞生。'],
    ['cn', '衆人説這裏的産品，他看着緑綫。'],
    ['opencc', '因爲這裏的羣衆說話，他看着牀。'],
  ]
  for (const [standard, text] of STANDARDS)
    it(`${text} is written as in ${standard}`, () => {
      assert.equal(facts(text).standard, standard)
    })

  it('notes a form that the document writes throughout, against its standard', () => {
    assert.equal(facts('因為這裡的群眾說話，他看著産品，生産産品。').own, '產産')
  })

  it('notes what a converter kept, where its Traditional form never stands', () => {
    assert.match(facts('這與我們有關，對于干部，由于經濟').kept, /于/)
    assert.equal(facts('這與我們有關，對於干部，由于經濟').kept, '')
  })

  it('notes the rarer of two ways to write two characters', () => {
    assert.equal(facts('議員梁君彥說話，梁君彥議員，樑君彥議員說').strays, '樑君')
  })

  it('follows the text as it changes', () => {
    const document = engine().open('這是繁體中文的長篇文章，還有許多後話。\n这是简体')
    assert.equal(document.facts.script.script, 'hant')
    document.update({ start: 0, end: 19, insert: '' })
    assert.equal(document.facts.script.script, 'hans')
  })
})
