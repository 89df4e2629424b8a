/** The gazetteer's tables as their check reads them: every cell with its place, and what is wrong with the form of a file. */
import type { TableName } from '../../../tools/lexicon/gazetteer.ts'

export const COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  officials: ['id', 'name_s', 'name_t', 'pinyin', 'name_en', 'born', 'wikidata_qid', 'note_en', 'source'],
  posts: ['official_id', 'post_zh', 'post_en', 'org_zh', 'place_zh', 'start', 'end', 'source', 'confidence'],
  phrases: [
    'id',
    'phrase_s',
    'phrase_t',
    'pinyin',
    'english',
    'kind',
    'members_s',
    'members_en',
    'meaning_en',
    'first_used',
    'occasion_en',
    'scope',
    'aliases_s',
    'source',
    'confidence',
  ],
  titles: ['title_s', 'title_t', 'english', 'level', 'org_type', 'source'],
  orgs: ['id', 'org_s', 'org_t', 'pinyin', 'english', 'level', 'org_type', 'aliases_s', 'source'],
  places: [
    'adcode',
    'place_s',
    'place_t',
    'pinyin',
    'english',
    'level',
    'parent_s',
    'short_s',
    'abbr_s',
    'abbr_t',
    'source',
  ],
}

/** The rows that each table has at least: fewer means that a file was cut. */
const LEAST: Readonly<Record<TableName, number>> = {
  officials: 400,
  posts: 900,
  phrases: 350,
  titles: 120,
  orgs: 80,
  places: 364,
}

const SOURCE = /^(seen at: \S|general knowledge|seed document|dataset: \S)/

/** What a check found: errors fail it, notes tell what the tables do not know. */
export class Report {
  readonly errors: string[] = []
  readonly notes: string[] = []

  error(where: string, text: string): void {
    this.errors.push(`${where}: ${text}`)
  }

  note(where: string, text: string): void {
    this.notes.push(`${where}: ${text}`)
  }
}

/** A row: its cells by column, and `at`, the file's name and line. */
export interface CheckedRow {
  readonly at: string
  cell(column: string): string
}

/** The rows of a table's text that have the right number of cells. */
export function parse(table: TableName, text: string, report: Report): CheckedRow[] {
  const file = `${table}.tsv`
  const columns = COLUMNS[table]
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  if (lines[0] !== columns.join('\t')) {
    report.error(file, `the header is not ${columns.join(' ')}`)
    return []
  }
  const rows = lines.slice(1).flatMap((line, i) => parseRow(`${file}:${i + 2}`, line, columns, report))
  if (rows.length < LEAST[table]) report.error(file, `only ${rows.length} rows`)
  return rows
}

function parseRow(at: string, line: string, columns: readonly string[], report: Report): CheckedRow[] {
  const cells = line.split('\t')
  if (cells.length !== columns.length) {
    report.error(at, `${cells.length} cells`)
    return []
  }
  for (const [i, cell] of cells.entries()) {
    if (cell !== cell.trim()) report.error(at, `space around ${columns[i]}`)
    if (/[\r\ufeff\ufffd]/.test(cell)) report.error(at, `odd character in ${columns[i]}`)
  }
  const row = { at, cell: (column: string) => cells[columns.indexOf(column)]! }
  if (!SOURCE.test(row.cell('source'))) report.error(at, `source form: ${row.cell('source')}`)
  return [row]
}

/** Where each value of a column stands; an error where it is empty or stands twice. */
export function unique(rows: readonly CheckedRow[], column: string, report: Report): Map<string, string> {
  const seen = new Map<string, string>()
  for (const { at, cell } of rows) {
    const value = cell(column)
    if (value === '') report.error(at, `empty ${column}`)
    else if (seen.has(value)) report.error(at, `${column} ${value} already at ${seen.get(value)}`)
    else seen.set(value, at)
  }
  return seen
}

export function required(rows: readonly CheckedRow[], columns: readonly string[], report: Report): void {
  for (const { at, cell } of rows)
    for (const column of columns) if (cell(column) === '') report.error(at, `empty ${column}`)
}

/** Simplified and Traditional cells have the same number of characters. */
export function sameLength(rows: readonly CheckedRow[], hans: string, hant: string, report: Report): void {
  for (const { at, cell } of rows)
    if ([...cell(hans)].length !== [...cell(hant)].length)
      report.error(at, `${cell(hans)} and ${cell(hant)} differ in length`)
}

export function matching(rows: readonly CheckedRow[], column: string, form: RegExp, report: Report): void {
  for (const { at, cell } of rows)
    if (!form.test(cell(column))) report.error(at, `${column} form: ${cell(column)}`)
}
