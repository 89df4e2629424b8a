import { readFileSync } from 'node:fs'

/** A row by its columns' names. A column that the header lacks reads as undefined. */
export type TsvRow = Readonly<Record<string, string>>

export interface Tsv {
  readonly columns: readonly string[]
  readonly rows: readonly TsvRow[]
}

/** Reads a table: UTF-8, one header line, a tab between cells, no quoting. Throws where a row has not the header's number of cells. */
export function readTsv(path: string): Tsv {
  const lines = readFileSync(path, 'utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const columns = lines[0]!.split('\t')
  const rows = lines.slice(1).map((line, i) => {
    const cells = line.split('\t')
    if (cells.length !== columns.length)
      throw new Error(`${path}:${i + 2}: ${cells.length} cells, the header has ${columns.length}`)
    return Object.fromEntries(columns.map((column, k) => [column, cells[k]!]))
  })
  return { columns, rows }
}
