/** Sections `gazetteer/…` and `terms/…`: see engine/terms/gazetteer.ts. */
import {
  COLUMNS,
  packReference,
  type Table,
  TERM_TABLES,
  type TermTable,
} from '../../engine/terms/columns.ts'
import { bytesOf, rowSections } from './bytes.ts'
import { cedict } from './cedict.ts'
import { buildDoubleArray } from './double-array.ts'
import { aliases, gazetteer, memberItems } from './gazetteer.ts'
import { jiebaWords } from './jieba.ts'
import { once } from './once.ts'
import { openccTable, traditionalOf } from './opencc.ts'
import { projectText, projectUnit } from './projection.ts'
import { trieSections } from './tries.ts'
import type { TsvRow } from './tsv.ts'

/** A row of the compiled table, by the names of COLUMNS; a column that it lacks is empty. */
type Cells = Readonly<Record<string, string>>
type Tables = Readonly<Record<Table, readonly Cells[]>>

export function termSections(): ReadonlyMap<string, Uint8Array> {
  const tables = compiledTables()
  const rows = TABLES.flatMap(table =>
    rowSections(
      `gazetteer/${table}`,
      tables[table].map(row => COLUMNS[table].map(column => row[column] ?? '')),
    ),
  )
  return new Map([...rows, ['gazetteer/posts/first', bytesOf(firstPosts(tables))], ...formSections(tables)])
}

const TABLES: readonly Table[] = [...TERM_TABLES, 'posts']

function compiledTables(): Tables {
  const { officials, phrases, orgs, places } = gazetteer()
  const posts = compiledPosts()
  return {
    officials: officials.map(row => ({
      ...row,
      ...named(row.name_s, row.name_t),
      english: row.name_en!,
      wikidata: row.wikidata_qid!,
      note: row.note_en!,
    })),
    posts,
    phrases: phrases.map(compiledPhrase),
    titles: compiledTitles(posts),
    orgs: orgs.map(row => ({
      ...row,
      ...named(row.org_s, row.org_t),
      orgType: row.org_type!,
      aliases: row.aliases_s!,
    })),
    places: places.map(row => ({
      ...row,
      ...named(row.place_s, row.place_t),
      parent: row.parent_s!,
      short: row.short_s!,
      abbreviation: row.abbr_s!,
      abbreviationHant: row.abbr_t!,
    })),
  }
}

function named(hans: string | undefined, hant: string | undefined): Cells {
  return { hans: hans ?? '', hant: hant ?? '' }
}

/** Posts in order of their official's row, then of start. */
function compiledPosts(): Cells[] {
  const { officials, posts } = gazetteer()
  const rowOf = new Map(officials.map((row, i) => [row.id, i]))
  const keyed = posts.map(row => ({ official: rowOf.get(row.official_id)!, row }))
  keyed.sort((a, b) => a.official - b.official || (a.row.start! < b.row.start! ? -1 : 1))
  return keyed.map(({ official, row }) => ({
    ...row,
    ...named(row.post_zh, traditionalOf(row.post_zh!)),
    official: String(official),
    english: row.post_en!,
    org: row.org_zh!,
    place: row.place_zh!,
  }))
}

function firstPosts({ officials, posts }: Tables): Uint32Array {
  const first = new Uint32Array(officials.length + 1)
  for (const { official } of posts) first[Number(official) + 1]!++
  for (let i = 1; i < first.length; i++) first[i]! += first[i - 1]!
  return first
}

function compiledPhrase(row: TsvRow): Cells {
  const items = memberItems(row.members_s!)
  return {
    ...row,
    ...named(row.phrase_s, row.phrase_t),
    type: row.kind!,
    members: items.join('|'),
    membersHant: items.map(memberInTraditional).join('|'),
    membersEnglish: row.members_en!,
    meaning: row.meaning_en!,
    firstUsed: row.first_used!,
    occasion: row.occasion_en!,
    aliases: row.aliases_s!,
  }
}

/** A "?" after it where a character has several Traditional forms and no word of the dictionary chooses. */
function memberInTraditional(item: string): string {
  const converted = traditionalOf(item)
  return isCertain(item, converted) ? converted : `${converted}?`
}

function isCertain(hans: string, hant: string): boolean {
  if (hans.length !== hant.length) return false
  for (let at = 0; at < hans.length; ) {
    const length = certainLength(hans, hant, at)
    if (length === 0) return false
    at += length
  }
  return true
}

/** The length of the longest dictionary word here that is converted so, or 1 for a character of one form; else 0. */
function certainLength(hans: string, hant: string, at: number): number {
  for (let length = Math.min(4, hans.length - at); length > 1; length--) {
    const forms = dictionaryForms().get(hans.slice(at, at + length))
    if (forms !== undefined) return forms.has(hant.slice(at, at + length)) ? length : 0
  }
  const candidates = openccTable('STCharacters').get(hans[at]!) ?? []
  return candidates.length > 1 ? 0 : 1
}

const dictionaryForms = once(() => {
  const forms = new Map<string, Set<string>>()
  for (const { simplified, traditional } of cedict())
    forms.set(simplified, (forms.get(simplified) ?? new Set()).add(traditional))
  return forms
})

/** The offices of titles.tsv, and those that posts name and it does not, each with its posts. */
function compiledTitles(posts: readonly Cells[]): Cells[] {
  const titles = gazetteer().titles.map(
    (row): Cells => ({
      ...row,
      ...named(row.title_s, row.title_t),
      orgType: row.org_type!,
    }),
  )
  const known = new Set(titles.map(row => row.hans))
  const held = new Map<string, number[]>()
  for (const [i, post] of posts.entries()) held.set(post.hans!, [...(held.get(post.hans!) ?? []), i])
  const others = [...held.keys()].filter(hans => !known.has(hans)).map(hans => posts[held.get(hans)![0]!]!)
  const rows: Cells[] = [
    ...titles,
    ...others.map(({ hans, hant, english, source }) => ({
      ...named(hans, hant),
      english: english!,
      source: source!,
    })),
  ]
  const byStart = (a: number, b: number) => (posts[a]!.start! < posts[b]!.start! ? -1 : 1)
  return rows.map(row => ({ ...row, posts: (held.get(row.hans!) ?? []).sort(byStart).join(',') }))
}

function formSections(tables: Tables): [string, Uint8Array][] {
  const forms = surfaceForms(tables)
  const texts = [...forms.keys()].sort()
  const first = new Uint32Array(texts.length + 1)
  for (const [i, text] of texts.entries()) first[i + 1] = first[i]! + forms.get(text)!.size
  return [
    ...trieSections('terms', buildDoubleArray(texts, projectUnit)),
    ['terms/first', bytesOf(first)],
    ['terms/references', bytesOf(Uint32Array.from(texts.flatMap(text => [...forms.get(text)!])))],
  ]
}

/** Every form, projected, with what it may stand for. */
function surfaceForms(tables: Tables): Map<string, Set<number>> {
  const forms = new Map<string, Set<number>>()
  for (const table of TERM_TABLES)
    for (const [row, cells] of tables[table].entries())
      for (const form of formsOf(table, cells)) {
        const key = projectText(form)
        const reference = packReference(table, row, isCommonWord(table, key))
        forms.set(key, (forms.get(key) ?? new Set()).add(reference))
      }
  return forms
}

function formsOf(table: TermTable, row: Cells): string[] {
  const names = [row.hans!, row.hant!, ...aliases(row.aliases ?? '')]
  if (table === 'places') names.push(row.short!)
  return [...new Set(names.flatMap(quotedForms))]
}

const QUOTES = /[“”‘’「」『』"]/g
const QUOTE_STYLES = [
  ['“', '”'],
  ['「', '」'],
  ['"', '"'],
] as const

/** A form with its quotation marks in each style, and without them; one that is all in quotation marks, without only. */
function quotedForms(form: string): string[] {
  const bare = form.replace(QUOTES, '')
  if (bare === form || form === `“${bare}”`) return [bare]
  const styled = QUOTE_STYLES.map(([open, close]) => form.replaceAll('“', open).replaceAll('”', close))
  return [bare, ...styled]
}

/** Whether a name is also a word of the language: 高峰, 东方. */
function isCommonWord(table: TermTable, form: string): boolean {
  if (table === 'places') return listedWords().has(form)
  return (
    table === 'officials' && (listedWords().has(form) || taggedWords().has(form) || placeNames().has(form))
  )
}

const placeNames = once(() => new Set(gazetteer().places.map(row => projectText(row.short_s!))))

/** Words that CC-CEDICT has otherwise than as a name. */
const listedWords = once(() => {
  const words = cedict().filter(({ pinyin }) => !/^[A-Z]/.test(pinyin))
  return new Set(words.map(({ simplified }) => projectText(simplified)))
})

/** Words that jieba tags otherwise than as a name. */
const taggedWords = once(() => {
  const words = jiebaWords().filter(({ tag }) => !/^n[rstz]/.test(tag))
  return new Set(words.map(({ text }) => projectText(text)))
})
