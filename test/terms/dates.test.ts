import assert from 'node:assert/strict'
import { type DateHints, documentDate } from '../../engine/index.ts'
import { compareDates, dayOf, firstDay, lastDay, mayHold } from '../../engine/terms/calendar.ts'
import { findDates } from '../../engine/terms/dates.ts'
import { engine } from '../support/engine.ts'

describe('a date expression', () => {
  const CASES = [
    ['2018-08-26 23:23:27', '2018-08-26', 'clock'],
    ['2018/8/6', '2018-08-06', ''],
    ['2018.12.31', '2018-12-31', ''],
    ['2022年8月3日', '2022-08-03', ''],
    ['２０２２年８月３日', '2022-08-03', ''],
    ['二〇二二年八月三日', '2022-08-03', ''],
    ['二○二二年十二月三十一日', '2022-12-31', ''],
    ['2022年8月', '2022-08', ''],
    ['2022年', '2022', ''],
    ['民國一百零一年', undefined, 'none'],
    ['民國93年3月1日', '2004-03-01', ''],
    ['2020年2月29日', '2020-02-29', ''],
    ['2021年2月29日', undefined, 'none'],
    ['2021-13-01', undefined, 'none'],
    ['12018-08-26', undefined, 'none'],
    ['8月26日讯', '--08-26', 'dateline'],
    ['八月二十六日電', '--08-26', 'dateline'],
    ['８月２６日', '--08-26', ''],
    ['2月30日', undefined, 'none'],
    ['1980年代', undefined, 'none'],
    ['二十年', undefined, 'none'],
    ['3.14', undefined, 'none'],
  ] as const
  for (const [text, value, mark] of CASES)
    it(`${text}: ${value ?? 'none'}`, () => {
      const found = findDates(text)
      assert.equal(found.length, mark === 'none' ? 0 : 1)
      const date = found[0]?.date
      assert.equal(date?.value ?? (date && `--${date.monthDay}`), value)
      assert.equal(date?.clock ?? false, mark === 'clock')
      assert.equal(date?.dateline ?? false, mark === 'dateline')
    })
})

describe('partial dates', () => {
  it('are compared at the coarser precision', () => {
    assert.equal(compareDates('2018', '2018-08-26'), 0)
    assert.ok(compareDates('2018-07', '2018-08-26') < 0)
    assert.ok(compareDates('2019', '2018-12-31') > 0)
  })

  it('stand for their first and last days', () => {
    assert.deepEqual(['2020', '2020-02', '2020-02-03'].map(firstDay), [
      '2020-01-01',
      '2020-02-01',
      '2020-02-03',
    ])
    assert.deepEqual(['2020', '2020-02', '2021-02', '2020-02-03'].map(lastDay), [
      '2020-12-31',
      '2020-02-29',
      '2021-02-28',
      '2020-02-03',
    ])
    assert.equal(dayOf(1900, 2, 29), undefined)
  })

  const term = { start: '2014-08-31', end: '2020-11' }
  const HELD = [
    ['2014-08-30', false],
    ['2014-08-31', true],
    ['2014-08', true],
    ['2020-11-30', true],
    ['2020-12-01', false],
    ['2020', true],
  ] as const
  for (const [day, holds] of HELD)
    it(`${term.start} to ${term.end} ${holds ? 'takes in' : 'leaves out'} ${day}`, () =>
      assert.equal(mayHold(term, { earliest: day, latest: day }), holds))

  it('an open term goes on; an open window too', () => {
    assert.equal(mayHold({ start: '2022-12', end: undefined }, { earliest: '2031', latest: '2031' }), true)
    assert.equal(mayHold(term, { earliest: '2016', latest: undefined }), true)
    assert.equal(mayHold(term, { earliest: '2021', latest: undefined }), false)
  })
})

describe("a document's date", () => {
  const CASES: readonly (readonly [name: string, text: string, expected: string, hints?: DateHints])[] = [
    [
      'of a stamp',
      '标题\n2018-08-26 23:23:27 | 来源:本网\n2011年7月23日的事故',
      'stamp high 2018-08-26 2018-08-26',
    ],
    ['alone on its line', '全文。\n2022年8月3日', 'stamp high 2022-08-03 2022-08-03'],
    [
      'of a full dateline',
      '新华社北京2019年6月1日电 会议在北京召开，有关部门负责同志参加。',
      'dateline high 2019-06-01 2019-06-01',
    ],
    [
      'of a dateline and a month elsewhere',
      '本报8月26日讯 会议。2018年8月以来，',
      'dateline medium 2018-08-26 2018-08-26',
    ],
    [
      'of a file name',
      '会议召开。',
      'file-name high 2018-08-26 2018-08-26',
      { fileName: '20180826_会议.txt' },
    ],
    [
      'of a file name with hyphens',
      '会议召开。',
      'file-name high 2018-08-26 2018-08-26',
      { fileName: '2018_8_26.txt' },
    ],
    [
      'of officials and a month and day',
      '6月3日，省委书记巴音朝鲁、省长景俊海、省政协主席江泽林出席，落实“两个维护”。全面建成小康社会。2020年5月20日以来，',
      'officials medium 2020-06-03 2020-06-03',
    ],
    ['of officials', '省长景俊海、省政协主席江泽林出席', 'officials low 2018-01-01 2020-11-30'],
    ['with one who still holds the office', '省委书记王晓晖讲话', 'officials low 2022-04-01 …'],
    [
      'not before what the text tells',
      '自2004年6月30日起施行，1999年5月27日的文件废止，余下各条不变。',
      'text low 2004-06-30 …',
    ],
    ['of nothing', '会议召开。', 'none'],
    ['of a month and day only', '8月26日召开会议', 'none'],
  ]
  for (const [name, text, expected, hints] of CASES)
    it(name, () => {
      const date = documentDate(engine().open(text), hints)
      const said = date && [date.how, date.confidence, date.earliest, date.latest ?? '…'].join(' ')
      assert.equal(said ?? 'none', expected)
    })

  it('says where it stands in the source', () => {
    const text = '标题\n2018-08-26 23:23:27'
    const date = documentDate(engine().open(text))
    assert.deepEqual(
      date?.evidence.map(({ start, end }) => text.slice(start, end)),
      ['2018-08-26'],
    )
  })
})
