/** Section `swaps`: characters that stand for look-alikes, from data/characters. See engine/characters/swaps.ts. */
import { join } from 'node:path'
import { root } from '../files.ts'
import { rowSections } from './bytes.ts'
import { readTsv } from './tsv.ts'

export function swapSections(): ReadonlyMap<string, Uint8Array> {
  const { rows } = readTsv(join(root, 'data/characters/swaps.tsv'))
  return new Map(
    rowSections(
      'swaps',
      rows.map(row => [row.swapped!, row.hans!, row.hant!]),
    ),
  )
}
