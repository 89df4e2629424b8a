import { Rows } from '../lexicon/rows.ts'
import type { Sections } from '../lexicon/sections.ts'

/** What a character reference stands for. */
export interface Entity {
  /** One or two code points. */
  readonly value: string
  /** HTML also reads it without its semicolon. */
  readonly open: boolean
}

/**
 * HTML's named character references, and the numeric ones that it reads as windows-1252 (`#150`).
 * In the file: `entities`, Rows of name, hexadecimal code points, "open" or nothing; sorted by name.
 */
export class Entities {
  private readonly rows: Rows

  constructor(sections: Sections) {
    this.rows = new Rows(sections, 'entities')
  }

  /** The reference of this name (without `&` and `;`; case counts), or undefined. O(log names). */
  of(name: string): Entity | undefined {
    let low = 0
    let high = this.rows.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const [found, codePoints, semicolon] = this.rows.cells(middle)
      if (found === name) return { value: characters(codePoints!), open: semicolon === 'open' }
      if (found! < name) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }
}

function characters(codePoints: string): string {
  return String.fromCodePoint(...codePoints.split(' ').map(hex => Number.parseInt(hex, 16)))
}
