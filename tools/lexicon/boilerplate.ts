/** Section `boilerplate`: what pages say beside their text, from data/boilerplate. See engine/markup/boilerplate.ts. */
import { join } from 'node:path'
import { root } from '../files.ts'
import { rowSections } from './bytes.ts'
import { readTsv } from './tsv.ts'

export function boilerplateSections(): ReadonlyMap<string, Uint8Array> {
  const { rows } = readTsv(join(root, 'data/boilerplate/phrases.tsv'))
  return new Map(
    rowSections(
      'boilerplate',
      rows.map(row => [row.phrase!, row.class!]),
    ),
  )
}
