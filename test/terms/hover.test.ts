import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentDate, type Hover, hoverAt, mentions, type Post } from '../../engine/index.ts'
import { engine } from '../support/engine.ts'
import { outside } from '../support/paths.ts'

/** What is told of the first place where a text holds a needle. */
function hover(text: string, needle: string): Hover | undefined {
  return hoverAt(engine().open(text), text.indexOf(needle))
}

function titles(posts: readonly Post[]): string[] {
  return posts.map(({ title }) => title.hans)
}

describe('hover', () => {
  const NEWS = '2018-08-26 23:23:27\n吉林省委書記巴音朝魯強調，要做到“兩個維護”。'

  it('tells a person in both scripts, with the office held on the day', () => {
    const told = hover(NEWS, '音朝')
    assert.ok(told?.kind === 'person')
    assert.deepEqual(told.entry.name, { hans: '巴音朝鲁', hant: '巴音朝魯' })
    assert.ok(titles(told.postsOnDate).includes('吉林省委书记'))
    assert.ok(!titles(told.otherPosts).includes('吉林省委书记'))
    assert.equal(told.postsOnDate.length + told.otherPosts.length, told.entry.posts.length)
    assert.equal(told.text, '巴音朝魯')
    assert.equal(told.sure, true)
    assert.equal(told.date?.how, 'stamp')
    assert.equal(NEWS.slice(told.start, told.end), '巴音朝魯')
  })

  it('tells who held an office then', () => {
    const told = hover(NEWS, '省委書記')
    assert.ok(told?.kind === 'title')
    assert.deepEqual(
      told.holdersOnDate.map(({ name }) => name.hans),
      ['巴音朝鲁'],
    )
    assert.ok(told.entry.holders.length > 3)
  })

  it('tells both holders on the day of a change', () => {
    const told = hover('2020-11-20 10:00\n吉林省委书记', '吉林省委书记')
    assert.ok(told?.kind === 'title')
    assert.deepEqual(
      told.holdersOnDate.map(({ name }) => name.hans),
      ['巴音朝鲁', '景俊海'],
    )
  })

  it('tells a set phrase with its members in both scripts', () => {
    const told = hover(NEWS, '個維護')
    assert.ok(told?.kind === 'phrase')
    assert.equal(told.entry.english, 'Two Upholds')
    assert.equal(told.entry.members.length, 2)
    assert.match(told.entry.members[1]?.hant ?? '', /^堅決維護黨中央權威/)
    assert.equal(
      told.entry.members.every(({ hantCertain }) => hantCertain),
      true,
    )
  })

  it('reads through readings that a site put in', () => {
    const text =
      '省政協(xié)主席江澤林出席會(huì)議(yì),增強(qiáng)“四個(gè)意識(shí)”,堅(jiān)持發(fā)展經(jīng)濟(jì)。會(huì)議強(qiáng)調(diào),要推動(dòng)發(fā)展。'
    const CASES = [
      ['xié', 'title', '省政協(xié)主席', '省政協主席'],
      ['江澤', 'person', '江澤林', '江澤林'],
      ['四個', 'phrase', '四個(gè)意識', '四個意識'],
      ['濟(', 'word', '經(jīng)濟', '經濟'],
    ] as const
    for (const [needle, kind, source, reading] of CASES) {
      const told = hover(text, needle)
      assert.deepEqual([told?.kind, told?.text], [kind, reading])
      assert.equal(text.slice(told?.start, told?.end), source)
    }
  })

  it('tells every place of a name', () => {
    const told = hover('在吉林召开', '吉林')
    assert.ok(told?.kind === 'place')
    assert.deepEqual(told.entries.map(({ name }) => name.hans).sort(), ['吉林市', '吉林省'])
  })

  it('tells a body and a date', () => {
    assert.equal(hover('中宣部發文', '宣')?.kind, 'org')
    const date = hover('8月26日召开', '26')
    assert.ok(date?.kind === 'date')
    assert.equal(date.expression.monthDay, '08-26')
  })

  it('tells any other word: its definitions and readings', () => {
    const told = hover('大家暢談體會', '談')
    assert.ok(told?.kind === 'word')
    assert.equal(told.text, '暢談')
    assert.equal(told.tag, 'v')
    assert.equal(told.definitions[0]?.pinyin, 'chàng tán')
    assert.deepEqual(told.readings, [['chàng'], ['tán']])
  })

  it('tells nothing of what is no word', () => {
    for (const text of ['', ' ', 'abc', '，', '\ud842'])
      assert.equal(hoverAt(engine().open(text), 0), undefined)
    assert.equal(hoverAt(engine().open('吉林\n'), 2), undefined)
  })
})

const seeds = outside('../shared/seeds')

describe(`the documents in ${seeds ?? '../shared/seeds, which is not there'}`, () => {
  before(function () {
    if (seeds === undefined) this.skip()
  })

  function open(number: string) {
    const fileName = readdirSync(seeds!).find(name => name.startsWith(number))!
    return engine().open(readFileSync(join(seeds!, fileName), 'utf8'))
  }

  const PEOPLE = [
    ['000', 'bayinchaolu', '吉林省委书记'],
    ['000', 'jing-junhai', '吉林省省长'],
    ['000', 'jiang-zelin', '吉林省政协主席'],
    ['001', 'bayinchaolu', '吉林省委书记'],
    ['001', 'xue-yanzhong', '中央“不忘初心、牢记使命”主题教育第七指导组组长'],
    ['002', 'wang-xiaohui', '四川省委书记'],
    ['003', 'bayinchaolu', '吉林省委书记'],
    ['003', 'jing-junhai', '吉林省省长'],
    ['003', 'jiang-zelin', '吉林省政协主席'],
    ['003', 'li-keqiang', '国务院总理'],
    ['004', 'gao-jinquan', '丰泽区区长'],
  ] as const
  for (const [number, id, office] of PEOPLE)
    it(`${number}: ${id}, then ${office}`, () => {
      const document = open(number)
      const person = mentions(document).find(
        m => m.kind === 'person' && m.entries.some(e => 'id' in e && e.id === id),
      )
      assert.ok(person !== undefined)
      const told = hoverAt(document, person.start)
      assert.ok(told?.kind === 'person')
      assert.ok(titles(told.postsOnDate).includes(office), titles(told.postsOnDate).join())
    })

  it('003: dated by its stamp, 001 by who held which office', () => {
    assert.equal(documentDate(open('003'))?.earliest, '2018-08-26')
    assert.deepEqual(
      [documentDate(open('001'))].map(date => [date?.earliest, date?.how]),
      [['2019-06-03', 'officials']],
    )
  })
})
