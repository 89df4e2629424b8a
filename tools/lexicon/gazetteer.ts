/** The gazetteer's tables, in data/gazetteer. */
import { join } from 'node:path'
import { root } from '../files.ts'
import { once } from './once.ts'
import { readTsv, type TsvRow } from './tsv.ts'

const FOLDER = join(root, 'data/gazetteer')
export const TABLES = ['officials', 'posts', 'phrases', 'titles', 'orgs', 'places'] as const
export type TableName = (typeof TABLES)[number]

export const gazetteer = once(() => {
  const rows = (name: TableName) => readTsv(join(FOLDER, `${name}.tsv`)).rows
  return {
    officials: rows('officials'),
    posts: rows('posts'),
    phrases: rows('phrases'),
    titles: rows('titles'),
    orgs: rows('orgs'),
    places: rows('places'),
  } satisfies Record<TableName, readonly TsvRow[]>
})

/** A name as a text may write it, and the part of speech that it has as a word. */
export interface GazetteerName {
  readonly text: string
  readonly tag: string
}

/** Every name, phrase, office and place in Simplified characters, with its other wordings. */
export function gazetteerNames(): GazetteerName[] {
  const { officials, phrases, titles, orgs, places } = gazetteer()
  const named = (tag: string, texts: readonly (string | undefined)[]) =>
    texts.flatMap(text => (text === undefined || text === '' ? [] : [{ text, tag }]))
  return [
    ...officials.flatMap(row => named('nr', [row.name_s])),
    ...phrases.flatMap(row => named('l', [row.phrase_s, ...aliases(row.aliases_s!)])),
    ...titles.flatMap(row => named('n', [row.title_s])),
    ...orgs.flatMap(row => named('nt', [row.org_s, ...aliases(row.aliases_s!)])),
    ...places.flatMap(row => named('ns', [row.place_s, row.short_s])),
  ]
}

/** The other wordings in a cell of `aliases_s`. */
export function aliases(cell: string): string[] {
  return cell.split('|').filter(alias => alias !== '')
}

/** A list of members: split at "；" where there is one, else at "、". */
export function memberItems(cell: string): string[] {
  return cell.split(cell.includes('；') ? '；' : '、').filter(item => item !== '')
}
