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
    assert.match(facts('這與我們有關，對于干部，由于經濟').blind, /于/)
    assert.equal(facts('這與我們有關，對於干部，由于經濟').blind, '')
  })

  it('notes what a converter kept, where several words show it', () => {
    const { blind } = facts('這項計划要在明年完成建筑，夥伴的關系很好。')
    for (const form of '划筑系') assert.ok(blind.includes(form), form)
    assert.equal(facts('這項計划要在明年完成建築，夥伴的關係很好。').blind, '')
  })

  it('takes no two characters for a word that belong to the words beside them', () => {
    assert.equal(facts('因為校長發展了這裡的群眾，家長發現了這裡的群眾。').blind, '')
  })

  it('notes an archaic form where the other stands as well', () => {
    assert.equal(facts('他現在才說，這時纔知道。').blind, '纔')
    assert.equal(facts('他現在纔說，這時纔知道。').blind, '')
  })

  it('doubts what stands once in a text that was converted without regard to words', () => {
    assert.equal(facts('他宣佈經濟髮展的製度，這方麵將在報紙公布，大家都瞭解。').blind, '佈')
    assert.equal(facts('他宣佈經濟發展的制度，將在報紙公布，大家都瞭解。').blind, '')
    assert.equal(facts('他宣佈經濟髮展的製度，這方麵宣佈消息，宣佈結果，公布發現。').blind, '')
  })

  it('takes two words in wrong forms, but not one twice, for a conversion without regard to words', () => {
    assert.equal(facts('經濟髮展的製度，大家都知道。').careless, true)
    assert.equal(facts('經濟髮展很快，工業髮展很慢，大家都知道。').careless, false)
    assert.equal(facts('經濟發展的制度，大家都知道。').careless, false)
  })

  it('doubts in such a text what Taiwan hardly writes and no place does', () => {
    assert.equal(facts('祕書說明經濟髮展的製度，知道制裁的方法。').blind, '祕')
    assert.equal(facts('身份証明經濟髮展的製度，知道制裁的方法。').blind, '証')
    assert.equal(facts('身份証明、証書和証人，經濟髮展的製度，知道制裁的方法。').blind, '証')
    assert.equal(facts('身份証明、証書和証人，經濟發展的制度，知道制裁的方法。').blind, '')
  })

  it('takes no script from what is left of lost characters', () => {
    assert.equal(facts('我們順便锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷').script, 'hant')
    assert.equal(facts('我们顺便嚙踝蕭嚙踝蕭嚙踝蕭嚙踝蕭').script, 'hans')
  })

  it('takes no word for a sign of a table that has a form which the table never puts', () => {
    const kept = '這與我們有關，干部、公里、標准和規范都在里面，慨嘆并且制造后來的戰斗，由于經濟。'
    assert.doesNotMatch(facts(kept).blind, /嘆/)
    assert.match(facts(kept).blind, /于/)
  })

  it('takes a text of Hong Kong for one where its variants tell nothing else', () => {
    assert.equal(facts('香港特區立法會的議員說話。').standard, 'hk')
    assert.equal(facts('臺灣立法院的委員說話。').standard, 'tw')
  })

  it('notes the forms of a text that a table made without regard to words', () => {
    const made = '因為雙方關系密切，不準幹預談判，盡管如此，這裏的價格還是漲了。'
    assert.match(facts(made).blind, /盡/)
    assert.equal(facts('因為雙方關係密切，不准干預談判，儘管如此，這裡的價格還是漲了。').blind, '')
  })

  it('prefers what is usual where the text was written', () => {
    assert.match(facts('香港特區立法會的議員說，因為這裡有群眾。').prefers, /尽盡/)
    assert.match(facts('臺灣的立法院說，因為這裡有群眾。').prefers, /台臺/)
  })

  const KINDS: readonly [ScriptFacts['kind'], string][] = [
    ['tw', '臺灣的天氣很好，這裡的群眾說話。'],
    ['hk', '香港特區立法會的議員說話。'],
    ['law', '第一條　本法依憲法規定訂定之。\n第二條　主管機關為國防部。'],
    ['tw', '本法是誰訂定的？你說的這個前項，\n我們不知道主管機關怎麼說。'],
    ['law', '本法所稱香港，指原由英國治理者。\n前項香港人民，由主管機關依本法許可。'],
    ['hk', '功能團體的議員贊成，主席宣布議案獲得通過。'],
    ['office', '政委說，各部會都要參加這個會議。'],
    ['office', '大家看逐字稿的時候可以再修改。'],
    ['tw', '香港人說，台灣和臺灣的天氣都很好。'],
  ]
  for (const [kind, text] of KINDS)
    it(`${JSON.stringify(text)} follows the usage of ${kind}`, () => {
      assert.equal(facts(text).kind, kind)
    })

  it('takes no standard from what a table put, however often it stands', () => {
    const made = '因為這塊溼地的關系人委托公司管理，溼地、溼地和溼地，都不準幹預。'
    assert.equal(facts(made).standard, 'tw')
    assert.equal(facts(made).own, '')
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
