/** Section `radicals`: radicals and the ideographs that look the same, from data/characters. See engine/characters/radicals.ts. */
import { join } from 'node:path'
import { root } from '../files.ts'
import { rowSections } from './bytes.ts'
import { readTsv } from './tsv.ts'

export function radicalSections(): ReadonlyMap<string, Uint8Array> {
  const { rows } = readTsv(join(root, 'data/characters/radicals.tsv'))
  return new Map(
    rowSections(
      'radicals',
      rows.map(row => [row.radical!, row.ideograph!]),
    ),
  )
}
