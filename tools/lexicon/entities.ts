/** Section `entities`: HTML's character references, from data/entities. See engine/markup/entities.ts. */
import { join } from 'node:path'
import { root } from '../files.ts'
import { rowSections } from './bytes.ts'
import { readTsv } from './tsv.ts'

export function entitySections(): ReadonlyMap<string, Uint8Array> {
  const { rows } = readTsv(join(root, 'data/entities/named.tsv'))
  const cells = rows.map(row => [row.name!, row.code_points!, row.semicolon!])
  return new Map(
    rowSections(
      'entities',
      cells.sort(([a], [b]) => (a! < b! ? -1 : 1)),
    ),
  )
}
