/** The rules that the gazetteer's tables keep. data/gazetteer/README.md states them in words. */

import type { TableName } from '../../../tools/lexicon/gazetteer.ts'
import { memberItems } from '../../../tools/lexicon/gazetteer.ts'
import { CHARACTER_COUNTS, expectedMembers, KNOWN_COUNTS } from './members.ts'
import { type CheckedRow, matching, parse, Report, required, sameLength, unique } from './tables.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const DATE = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/
const CONFIDENCE = /^(high|medium)$/
const KINDS = /^(numbered-formula|slogan|campaign|policy|doctrine|meeting|document|institution|regulation)$/
/** Offices that one person holds at a time. */
const SINGLE_OFFICE = /(省委书记|市委书记|自治区党委书记|省省长|市市长|自治区主席|政协主席)$/
const LONGEST_GAP = 4

/** Checks the tables' texts together. */
export function checkGazetteer(texts: Readonly<Record<TableName, string>>): Report {
  const report = new Report()
  const table = (name: TableName) => parse(name, texts[name], report)
  const [officials, posts, places, orgs] = [
    table('officials'),
    table('posts'),
    table('places'),
    table('orgs'),
  ]
  checkOfficials(officials, posts, report)
  checkPosts(posts, officials, places, report)
  checkOrgs(orgs, posts, report)
  checkPlaces(places, report)
  checkTitles(table('titles'), report)
  checkPhrases(table('phrases'), report)
  return report
}

function checkOfficials(
  officials: readonly CheckedRow[],
  posts: readonly CheckedRow[],
  report: Report,
): void {
  unique(officials, 'id', report)
  required(officials, ['name_s', 'name_t', 'pinyin', 'name_en'], report)
  sameLength(officials, 'name_s', 'name_t', report)
  matching(officials, 'id', SLUG, report)
  matching(officials, 'born', /^(19\d\d)?$/, report)
  matching(officials, 'wikidata_qid', /^(Q[1-9]\d*)?$/, report)
  const withPosts = new Set(posts.map(({ cell }) => cell('official_id')))
  for (const { at, cell } of officials)
    if (!withPosts.has(cell('id'))) report.note(at, `${cell('name_s')} has no post`)
}

function checkPosts(
  posts: readonly CheckedRow[],
  officials: readonly CheckedRow[],
  places: readonly CheckedRow[],
  report: Report,
): void {
  required(posts, ['official_id', 'post_zh', 'post_en', 'org_zh', 'start'], report)
  matching(posts, 'confidence', CONFIDENCE, report)
  matching(posts, 'start', DATE, report)
  matching(posts, 'end', DATE, report)
  const ids = new Set(officials.map(({ cell }) => cell('id')))
  const placeNames = new Set(places.map(({ cell }) => cell('place_s')))
  const seen = new Set<string>()
  for (const { at, cell } of posts) {
    if (!ids.has(cell('official_id'))) report.error(at, `unknown official ${cell('official_id')}`)
    if (cell('place_zh') !== '' && !placeNames.has(cell('place_zh')))
      report.error(at, `unknown place ${cell('place_zh')}`)
    if (cell('end') !== '' && later(cell('start'), cell('end')))
      report.error(at, `start ${cell('start')} after end ${cell('end')}`)
    const key = [cell('official_id'), cell('post_zh'), cell('start')].join('\t')
    if (seen.has(key)) report.error(at, 'duplicate post')
    seen.add(key)
  }
  checkSuccession(posts, report)
}

/** Whether a date lies after another, at the coarser precision of the two. */
function later(a: string, b: string): boolean {
  const width = Math.min(a.length, b.length)
  return a.slice(0, width) > b.slice(0, width)
}

/** One after another in each office that one person holds at a time. */
function checkSuccession(posts: readonly CheckedRow[], report: Report): void {
  const holders = new Map<string, CheckedRow[]>()
  for (const row of posts) {
    const office = row.cell('post_zh')
    if (row.cell('place_zh') !== '' && SINGLE_OFFICE.test(office))
      holders.set(office, [...(holders.get(office) ?? []), row])
  }
  for (const rows of holders.values()) {
    rows.sort((a, b) => (a.cell('start') < b.cell('start') ? -1 : 1))
    for (const [i, row] of rows.entries()) if (i > 0) checkSuccessor(rows[i - 1]!, row, report)
  }
}

function checkSuccessor(before: CheckedRow, { at, cell }: CheckedRow, report: Report): void {
  const office = cell('post_zh')
  const who = before.cell('official_id')
  const end = before.cell('end')
  const gap = months(cell('start')) - months(end)
  if (end === '') report.error(at, `${office}: predecessor ${who} has no end`)
  else if (gap < 0) report.error(at, `${office}: overlaps ${who}`)
  else if (gap > LONGEST_GAP) report.note(at, `${office}: gap of ${gap} months after ${who}`)
}

function months(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1)
}

function checkOrgs(orgs: readonly CheckedRow[], posts: readonly CheckedRow[], report: Report): void {
  unique(orgs, 'id', report)
  const known = unique(orgs, 'org_s', report)
  required(orgs, ['org_t', 'pinyin', 'english', 'level', 'org_type'], report)
  sameLength(orgs, 'org_s', 'org_t', report)
  const others = new Set(posts.map(({ cell }) => cell('org_zh')).filter(org => !known.has(org)))
  report.note('posts.tsv', `${others.size} values of org_zh are not rows of orgs.tsv`)
}

function checkPlaces(places: readonly CheckedRow[], report: Report): void {
  unique(places, 'adcode', report)
  required(places, ['place_s', 'place_t', 'pinyin', 'english', 'level', 'short_s'], report)
  sameLength(places, 'place_s', 'place_t', report)
  sameLength(places, 'abbr_s', 'abbr_t', report)
  matching(places, 'adcode', /^\d{6}$/, report)
  const names = new Set(places.map(({ cell }) => cell('place_s')))
  for (const { at, cell } of places)
    if (cell('parent_s') !== '' && !names.has(cell('parent_s')))
      report.error(at, `unknown parent ${cell('parent_s')}`)
  const count = (levels: readonly string[]) =>
    places.filter(({ cell }) => levels.includes(cell('level'))).length
  const provincial = count(['province', 'municipality', 'autonomous region'])
  const prefectural = count(['prefecture-level city', 'prefecture', 'league', 'autonomous prefecture'])
  if (provincial !== 31) report.error('places.tsv', `${provincial} provincial units`)
  if (prefectural !== 333) report.error('places.tsv', `${prefectural} prefecture-level units`)
}

function checkTitles(titles: readonly CheckedRow[], report: Report): void {
  unique(titles, 'title_s', report)
  required(titles, ['title_t', 'english', 'level', 'org_type'], report)
  sameLength(titles, 'title_s', 'title_t', report)
}

function checkPhrases(phrases: readonly CheckedRow[], report: Report): void {
  unique(phrases, 'id', report)
  const listed = unique(phrases, 'phrase_s', report)
  required(phrases, ['phrase_t', 'pinyin', 'english', 'meaning_en', 'scope'], report)
  sameLength(phrases, 'phrase_s', 'phrase_t', report)
  matching(phrases, 'id', SLUG, report)
  matching(phrases, 'kind', KINDS, report)
  matching(phrases, 'confidence', CONFIDENCE, report)
  matching(phrases, 'first_used', DATE, report)
  for (const name of [...KNOWN_COUNTS.keys(), ...CHARACTER_COUNTS.keys()])
    if (!listed.has(name)) report.error('members.ts', `a phrase that is not listed: ${name}`)
  for (const row of phrases) {
    checkAliases(row, report)
    checkMembers(row, report)
  }
}

function checkAliases({ at, cell }: CheckedRow, report: Report): void {
  const text = cell('aliases_s')
  const parts = text === '' ? [] : text.split('|')
  if (parts.includes('') || new Set(parts).size !== parts.length || parts.includes(cell('phrase_s')))
    report.error(at, `aliases ${text}`)
}

function checkMembers({ at, cell }: CheckedRow, report: Report): void {
  const [phrase, members, english] = [cell('phrase_s'), cell('members_s'), cell('members_en')]
  if (members === '') {
    if (english !== '') report.error(at, 'members_en without members_s')
    else if (cell('kind') === 'numbered-formula') report.note(at, `${phrase} has no list of members`)
    return
  }
  const have = memberItems(members).length
  const want = expectedMembers(phrase) ?? have
  if (want !== have) report.error(at, `${phrase}: ${have} members, its name says ${want}`)
  const length = [...members.replace(/[、；]/g, '')].length
  const wanted = CHARACTER_COUNTS.get(phrase) ?? length
  if (length !== wanted) report.error(at, `${phrase}: ${length} characters, its name says ${wanted}`)
  if (english === '') report.error(at, 'members_s without members_en')
}
