import assert from 'node:assert/strict'
import fc from 'fast-check'
import { engine } from '../support/engine.ts'
import { law } from '../support/law.ts'

describe('lexicon.project', () => {
  const CASES = [
    ['政協主席江澤林', '政协主席江泽林'],
    ['裡裏爲為産產', '里里为为产产'],
    ['著名看着什么', '著名看着什么'],
    ['abc，𠮷１', 'abc，𠮷１'],
    ['\u{2A3C}\u{F9D1}', '\u{2A3C}六'],
  ] as const
  for (const [text, expected] of CASES)
    it(`${text} → ${expected}`, () => assert.equal(engine().lexicon.project(text), expected))

  law('keeps the number of code units, and done twice is done once', fc.string({ unit: 'binary' }), text => {
    const projected = engine().lexicon.project(text)
    assert.equal(projected.length, text.length)
    assert.equal(engine().lexicon.project(projected), projected)
  })

  it('projects every character that OpenCC does, once and for all', () => {
    const { lexicon } = engine()
    for (let codePoint = 0x3400; codePoint <= 0x2fa1f; codePoint++) {
      const projected = lexicon.project(String.fromCodePoint(codePoint))
      assert.equal(lexicon.project(projected), projected)
    }
  })
})

describe('lexicon.readings', () => {
  const CASES = [
    ['協', ['xié']],
    ['會', ['huì', 'kuài']],
    ['於', ['yú', 'wū', 'yū']],
    ['行', ['xíng', 'háng', 'héng', 'hàng']],
    ['骉', ['biāo']],
    ['〇', ['líng']],
    ['a', []],
  ] as const
  for (const [character, expected] of CASES)
    it(character, () => assert.deepEqual(engine().lexicon.readings.of(character.codePointAt(0)!), expected))

  it('are composed, and marked with a tone or light', () => {
    const { readings } = engine().lexicon
    for (let codePoint = 0x4e00; codePoint <= 0x9fff; codePoint++)
      for (const reading of readings.of(codePoint)) {
        assert.equal(reading, reading.normalize('NFC'))
        // ü and ê are letters of their own.
        const letters = reading.normalize('NFD').replace(/\u0308|\u0302/, '')
        assert.match(letters, /^[a-z]+(?:\u0304|\u0301|\u030c|\u0300)?[a-z]*$/)
      }
  })

  it('know the variant that is in use', () => {
    const share = (character: string) => engine().lexicon.readings.frequency(character.codePointAt(0)!)
    assert.ok(share('驗') > share('騐'))
    assert.ok(share('聯') > share('聨'))
    assert.ok(share('的') > share('酶'))
    assert.equal(share('a'), 0)
  })
})

describe('lexicon.definitions', () => {
  it('are found in either script, those written so first', () => {
    const { definitions } = engine().lexicon
    assert.deepEqual(definitions.of('意識')[0], {
      simplified: '意识',
      traditional: '意識',
      pinyin: 'yì shí',
      english: ['consciousness', 'awareness', 'to be aware', 'to realize'],
    })
    assert.ok(
      definitions.of('会议')[0]?.english.some(sense => sense.includes('[chǎng]')),
      'tone marks in senses',
    )
    assert.equal(definitions.of('後')[0]?.traditional, '後')
    assert.equal(definitions.of('皇后')[0]?.traditional, '皇后')
    assert.deepEqual(definitions.of('济经'), [])
  })
})
