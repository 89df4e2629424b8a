/** What a line would be as a row of a table: how many commas or tabs part its cells. */
export interface Row {
  readonly commas: number
  readonly tabs: number
  /** Whether a cell is empty, in quotation marks, or without Chinese: clauses of a sentence seldom are. */
  readonly plain: boolean
}

const PLAIN = /^(?:[\x20-\x7e]*|".*")$/

export function rowOf(line: string): Row {
  const tabs = line.includes('\t') ? line.split('\t').length - 1 : 0
  if (!line.includes(',')) return { commas: 0, tabs, plain: false }
  const ends = endsOfCells(line)
  const plain = ends.some((end, i) => PLAIN.test(line.slice(i === 0 ? 0 : ends[i - 1]! + 1, end).trim()))
  return { commas: ends.length - 1, tabs, plain }
}

/** Where the cells of a line end that commas part. One that begins with a quotation mark goes on to the next mark. */
function endsOfCells(line: string): number[] {
  const ends: number[] = []
  let start = 0
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"' && at === start) at = closing(line, at)
    else if (line[at] === ',') {
      ends.push(at)
      start = at + 1
    }
  }
  return [...ends, line.length]
}

/** The mark that closes a cell; a doubled one is a mark within it. Without such a mark, the one that opened it. */
function closing(line: string, open: number): number {
  for (let at = line.indexOf('"', open + 1); at >= 0; at = line.indexOf('"', at + 2))
    if (line[at + 1] !== '"') return at
  return open
}

/** Sums over the lines of a text that is not blank: of how often a sign stands in one, and of the squares of that. */
export interface Spread {
  readonly lines: number
  readonly sum: number
  readonly squares: number
}

const LEAST_LINES = 3
const LEAST_SIGNS = 2
/** The variance of the rows of a table, of which a few are damaged, by the square of their mean. */
const VARIANCE = 0.05

/** Whether so many signs stand in every line that they part the columns of a table. */
export function isEven({ lines, sum, squares }: Spread): boolean {
  if (lines < LEAST_LINES) return false
  const mean = sum / lines
  return mean >= LEAST_SIGNS && squares / lines - mean * mean <= VARIANCE * mean * mean
}
