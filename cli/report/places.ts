import { splitLines } from '../../engine/index.ts'

/** Where an offset lies: line and column from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
  /** The line's text, and where it starts. */
  readonly text: string
  readonly start: number
}

/** A text's lines, to look offsets up in O(log lines). */
export class Places {
  private readonly lines: readonly string[]
  private readonly starts: readonly number[]

  constructor(text: string) {
    const lines = splitLines(text)
    const starts: number[] = []
    let at = 0
    for (const line of lines) {
      starts.push(at)
      at += line.text.length + line.terminator.length
    }
    this.lines = lines.map(line => line.text)
    this.starts = starts
  }

  of(offset: number): Place {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    const start = this.starts[low]!
    return { line: low + 1, column: offset - start + 1, text: this.lines[low]!, start }
  }
}
