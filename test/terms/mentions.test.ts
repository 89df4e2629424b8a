import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Engine, type Mention, mentions, mentionsAt, type Rule } from '../../engine/index.ts'
import { engine, lexiconFile } from '../support/engine.ts'
import { law } from '../support/law.ts'

/** Each mention but dates as `kind:text`, with "?" where it is not sure. */
function named(text: string): string[] {
  return mentions(engine().open(text)).flatMap(mention =>
    mention.kind === 'date' ? [] : [`${mention.kind}:${mention.text}${mention.sure ? '' : '?'}`],
  )
}

function idsOf(mention: Mention | undefined): string[] {
  if (mention === undefined || mention.kind === 'date') return []
  return mention.entries.flatMap(entry => ('id' in entry ? [entry.id] : []))
}

describe('mentions', () => {
  const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['省政协主席江泽林出席会议', ['title:省政协主席', 'person:江泽林']],
    ['省政協主席江澤林出席會議', ['title:省政協主席', 'person:江澤林']],
    ['吉林省委書記巴音朝魯強調', ['title:吉林省委書記', 'person:巴音朝魯']],
    ['省委副書記、省長景俊海', ['title:省委副書記', 'title:省長', 'person:景俊海']],
    ['增強「四個意識」、堅定“四个自信”', ['phrase:四個意識', 'phrase:四個自信']],
    ['做到两个维护', ['phrase:两个维护']],
    ['以習近平同志為核心的黨中央', ['phrase:以習近平同志為核心的黨中央']],
    ['在辽宁省沈阳市', ['place:辽宁省', 'place:沈阳市']],
    ['海南省长江路', ['place:海南省']],
    ['吉林省长春市', ['place:吉林省', 'place:长春市']],
    ['𠮷林，吉林，abc', ['place:吉林']],
    ['三个五年计划', ['phrase:五年计划']],
    ['', []],
  ]
  for (const [text, expected] of CASES) it(text, () => assert.deepEqual(named(text), expected))

  describe('leave common words alone', () => {
    const CLEAN = [
      '他们登上了高峰，迎来旅游高峰。',
      '東方的太陽升起來了',
      '维护和平，守望朝阳',
      '劉慧卿議員發言',
      '记者刘小明报道',
      '編輯:張平',
      '大同小异的说法',
      '教練阿里·哈恩',
      '他是副科长',
    ]
    for (const text of CLEAN) it(text, () => assert.deepEqual(named(text), []))
  })

  describe('tell persons of one name apart', () => {
    const CASES = [
      ['河南省政协主席刘伟主持会议。', ['liu-wei-cppcc', 'liu-wei-transport'], true],
      ['交通运输部部长刘伟主持会议。', ['liu-wei-transport', 'liu-wei-cppcc'], true],
      ['刘伟主持会议。', ['liu-wei-transport', 'liu-wei-cppcc'], false],
    ] as const
    for (const [text, expected, sure] of CASES)
      it(text, () => {
        const [person] = mentions(engine().open(text)).flatMap(m => (m.kind === 'person' ? [m] : []))
        assert.deepEqual(
          person?.entries.map(entry => 'id' in entry && entry.id),
          expected,
        )
        assert.equal(person?.sure, sure)
      })
  })

  it('find a bare name once its office has been named', () => {
    const text = '外交部部长王毅出席。\n王毅说，王毅的。'
    assert.deepEqual(named(text), ['title:外交部部长', 'person:王毅', 'person:王毅', 'person:王毅'])
  })

  it('stand where they stand in a damaged source', () => {
    const text = '省政協(xié)主席江澤(zé)林出席'
    const document = new Engine(lexiconFile(), [unbracket]).open(text)
    const found = mentions(document)
    assert.deepEqual(
      found.map(({ start, end, text: read }) => [text.slice(start, end), read]),
      [
        ['省政協(xié)主席', '省政協主席'],
        ['江澤(zé)林', '江澤林'],
      ],
    )
    assert.deepEqual(idsOf(found[1]), ['jiang-zelin'])
    const inReading = text.indexOf('zé')
    assert.deepEqual(idsOf(mentionsAt(document, inReading)[0]), ['jiang-zelin'])
  })

  it('keep to a range of the source', () => {
    const document = engine().open('吉林\n辽宁\n黑龙江')
    assert.deepEqual(
      mentions(document, { start: 3, end: 5 }).map(({ start }) => start),
      [3],
    )
  })

  it('carry dates, with or without their year', () => {
    const found = mentions(engine().open('2018年8月26日，8月27日讯')).flatMap(mention =>
      mention.kind === 'date' ? [[mention.text, mention.date.value, mention.date.monthDay]] : [],
    )
    assert.deepEqual(found, [
      ['2018年8月26日', '2018-08-26', '08-26'],
      ['8月27日', undefined, '08-27'],
    ])
  })

  const words = [
    '吉林',
    '省',
    '委',
    '書記',
    '江澤林',
    '(xié)',
    '四個意識',
    '高峰',
    '月',
    '8',
    '日',
    '，',
    '\n',
    '𠮷',
    '\ud842',
  ]
  const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(parts => parts.join(''))
  law('lie in the source, in order, none overlapping another of terms', text, value => {
    let end = 0
    for (const mention of mentions(engine().open(value))) {
      assert.ok(mention.start < mention.end && mention.end <= value.length)
      if (mention.kind === 'date') continue
      assert.ok(mention.start >= end)
      end = mention.end
    }
  })
})

/** A rule for these tests: what is bracketed in small letters goes. */
const unbracket: Rule = {
  id: 'gloss/test',
  severity: 'warning',
  title: { en: '', hans: '', hant: '' },
  *find({ text }) {
    const message = { text: { en: '', hans: '', hant: '' } }
    for (const { index, 0: found } of text.matchAll(/\([a-zéè]{1,6}\)/g)) {
      const span = { start: index, end: index + found.length }
      const step = { kind: 'remove', rule: 'gloss/test', why: message.text } as const
      const fix = { title: message, safety: 'safe', edits: [{ ...span, insert: '' }], step } as const
      yield { ...span, message, fixes: [fix] }
    }
  },
}
