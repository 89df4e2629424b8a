import assert from 'node:assert/strict'
import { TABLES, type TableName } from '../../tools/lexicon/gazetteer.ts'
import { checkGazetteer } from '../support/gazetteer/check.ts'
import { COLUMNS } from '../support/gazetteer/tables.ts'
import { read } from '../support/paths.ts'

type Texts = Record<TableName, string>

function texts(): Texts {
  const table = (name: TableName) => read('data/gazetteer', `${name}.tsv`)
  return {
    officials: table('officials'),
    posts: table('posts'),
    phrases: table('phrases'),
    titles: table('titles'),
    orgs: table('orgs'),
    places: table('places'),
  }
}

/** The tables with one cell of the first row whose `key` column is `value` set to something else. */
function broken(
  table: TableName,
  [key, value]: readonly [string, string],
  column: string,
  cell: string,
): Texts {
  const columns = COLUMNS[table]
  const all = texts()
  const lines = all[table].split('\n').map(line => line.split('\t'))
  const row = lines.find(cells => cells[columns.indexOf(key)] === value)
  assert.ok(row !== undefined, `${table} has a row with ${key} ${value}`)
  row[columns.indexOf(column)] = cell
  return { ...all, [table]: lines.map(cells => cells.join('\t')).join('\n') }
}

describe('the gazetteer', () => {
  it('keeps its rules', () => assert.deepEqual(checkGazetteer(texts()).errors, []))

  it('names every place and person that another table names, as the notes count', () => {
    const { notes } = checkGazetteer(texts())
    assert.ok(notes.some(note => note.startsWith('posts.tsv: ')))
  })
})

describe('the check of the gazetteer fails on', () => {
  const jingJunhai = ['id', 'jing-junhai'] as const
  const fourConsciousnesses = ['id', 'si-ge-yi-shi'] as const
  const jilin = ['adcode', '220000'] as const
  const CASES: readonly (readonly [string, Texts, RegExp])[] = [
    [
      'an id that stands twice',
      broken('officials', jingJunhai, 'id', 'hu-jintao'),
      /id hu-jintao already at/,
    ],
    [
      'a post of nobody',
      broken('officials', jingJunhai, 'id', 'jing-jun-hai'),
      /unknown official jing-junhai/,
    ],
    ['an id with capitals', broken('officials', jingJunhai, 'id', 'Jing'), /id form: Jing/],
    ['an empty name', broken('officials', jingJunhai, 'name_t', ''), /empty name_t/],
    ['scripts of different length', broken('officials', jingJunhai, 'name_t', '景俊'), /differ in length/],
    ['a birth year of two digits', broken('officials', jingJunhai, 'born', '60'), /born form: 60/],
    [
      'a number that is no Wikidata item',
      broken('officials', jingJunhai, 'wikidata_qid', '7'),
      /wikidata_qid form/,
    ],
    [
      'a cell with a blank at its end',
      broken('officials', jingJunhai, 'pinyin', 'Jǐng '),
      /space around pinyin/,
    ],
    [
      'a replacement character',
      broken('officials', jingJunhai, 'note_en', 'a\ufffdb'),
      /odd character in note_en/,
    ],
    ['a missing source', broken('officials', jingJunhai, 'source', ''), /source form/],
    ['a cell too many', broken('officials', jingJunhai, 'born', '1960\t1'), /10 cells/],
    ['another header', { ...texts(), titles: `x${texts().titles}` }, /the header is not/],
    ['a file that was cut', { ...texts(), orgs: texts().orgs.slice(0, 4000) }, /orgs\.tsv: only \d+ rows/],
    [
      'an unknown place of a post',
      broken('posts', ['post_zh', '吉林省省长'], 'place_zh', '吉林'),
      /unknown place 吉林/,
    ],
    ['a month 13', broken('posts', ['post_zh', '吉林省省长'], 'start', '2018-13'), /start form: 2018-13/],
    ['a day 32', broken('posts', ['post_zh', '吉林省省长'], 'end', '2018-01-32'), /end form/],
    [
      'a start after the end',
      broken('posts', ['post_zh', '丰泽区区长'], 'end', '2021'),
      /start 2022-08 after end 2021/,
    ],
    [
      'another confidence',
      broken('posts', ['post_zh', '吉林省省长'], 'confidence', 'low'),
      /confidence form: low/,
    ],
    ['a predecessor without an end', broken('posts', ['start', '2014-08-31'], 'end', ''), /has no end/],
    ['two in one office', broken('posts', ['start', '2014-08-31'], 'end', '2029'), /overlaps/],
    ['an unknown kind', broken('phrases', fourConsciousnesses, 'kind', 'song'), /kind form: song/],
    [
      'a member too few',
      broken('phrases', fourConsciousnesses, 'members_s', '政治意识、大局意识'),
      /2 members, its name says 4/,
    ],
    [
      'members without English',
      broken('phrases', fourConsciousnesses, 'members_en', ''),
      /members_s without members_en/,
    ],
    [
      'English without members',
      broken('phrases', fourConsciousnesses, 'members_s', ''),
      /members_en without members_s/,
    ],
    [
      'an alias that is the phrase',
      broken('phrases', fourConsciousnesses, 'aliases_s', '四个意识'),
      /aliases 四个意识/,
    ],
    [
      'a phrase that its counts know, renamed',
      broken('phrases', ['phrase_s', '四风'], 'phrase_s', '五风'),
      /not listed: 四风/,
    ],
    [
      'a motto of too few characters',
      broken('phrases', ['phrase_s', '十二字总要求'], 'members_s', '守初心'),
      /characters, its name says 12/,
    ],
    ['an empty English title', broken('titles', ['title_s', '省长'], 'english', ''), /empty english/],
    [
      'a title that stands twice',
      broken('titles', ['title_s', '省长'], 'title_s', '市长'),
      /title_s 市长 already at/,
    ],
    ['a code of five digits', broken('places', jilin, 'adcode', '22000'), /adcode form: 22000/],
    ['a province too few', broken('places', jilin, 'level', 'league'), /30 provincial units/],
    ['an unknown parent', broken('places', jilin, 'parent_s', '关东'), /unknown parent 关东/],
    ['an abbreviation of other length', broken('places', jilin, 'abbr_t', '吉林'), /differ in length/],
  ]
  for (const [name, tables, error] of CASES)
    it(name, () => assert.match(checkGazetteer(tables).errors.join('\n'), error))

  it('a post that stands twice', () => {
    const { posts } = texts()
    const twice = `${posts}${posts.split('\n')[1]}\n`
    assert.match(checkGazetteer({ ...texts(), posts: twice }).errors.join('\n'), /duplicate post/)
  })

  it('reads every table', () => assert.deepEqual(Object.keys(COLUMNS).sort(), [...TABLES].sort()))
})
