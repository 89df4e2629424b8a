/** Section `invisible`: characters that nobody sees, from data/characters. See engine/characters/invisible.ts. */
import { join } from 'node:path'
import { root } from '../files.ts'
import { rowSections } from './bytes.ts'
import { readTsv } from './tsv.ts'

export function invisibleSections(): ReadonlyMap<string, Uint8Array> {
  const { columns, rows } = readTsv(join(root, 'data/characters/invisible.tsv'))
  return new Map(
    rowSections(
      'invisible',
      rows.map(row => columns.map(column => row[column]!)),
    ),
  )
}
