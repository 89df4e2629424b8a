/** The columns of the compiled gazetteer's rows, in order. The builder writes them, engine/terms/gazetteer.ts reads them. */
export const COLUMNS = {
  officials: ['id', 'hans', 'hant', 'pinyin', 'english', 'born', 'wikidata', 'note', 'source'],
  /** In order of official, then of start. `official` is a row of officials. */
  posts: ['official', 'hans', 'hant', 'english', 'org', 'place', 'start', 'end', 'source', 'confidence'],
  /** `members` and `membersHant` hold items with "|" between; an item of the latter that is not certain ends in "?". */
  phrases: [
    'id',
    'hans',
    'hant',
    'pinyin',
    'english',
    'type',
    'members',
    'membersHant',
    'membersEnglish',
    'meaning',
    'firstUsed',
    'occasion',
    'scope',
    'aliases',
    'source',
    'confidence',
  ],
  /** `posts` holds rows of posts with "," between. */
  titles: ['hans', 'hant', 'english', 'level', 'orgType', 'source', 'posts'],
  orgs: ['id', 'hans', 'hant', 'pinyin', 'english', 'level', 'orgType', 'aliases', 'source'],
  places: [
    'adcode',
    'hans',
    'hant',
    'pinyin',
    'english',
    'level',
    'parent',
    'short',
    'abbreviation',
    'abbreviationHant',
    'source',
  ],
} as const

export type Table = keyof typeof COLUMNS

export type Column<T extends Table> = (typeof COLUMNS)[T][number]

/** A row: the cell of a column. */
export type Row<T extends Table> = (column: Column<T>) => string

/** What a surface form may stand for: tables, in the order of their numbers in the file. */
export const TERM_TABLES = ['officials', 'phrases', 'titles', 'orgs', 'places'] as const

export type TermTable = (typeof TERM_TABLES)[number]

/** A form that is also a common word (高峰, 东方): it stands for its entry only where something near says so. */
export const COMMON_WORD = 8

/** One u32 in the file: row << 4 | COMMON_WORD or 0 | the table's number. */
export function packReference(table: TermTable, row: number, commonWord: boolean): number {
  return (row << 4) | (commonWord ? COMMON_WORD : 0) | TERM_TABLES.indexOf(table)
}
