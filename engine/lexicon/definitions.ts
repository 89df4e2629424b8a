import { Rows } from './rows.ts'
import { type Sections, uint32 } from './sections.ts'
import type { Words } from './words.ts'

/** One entry of CC-CEDICT. */
export interface Definition {
  readonly simplified: string
  readonly traditional: string
  /** Tone-marked syllables, a blank between. */
  readonly pinyin: string
  readonly english: readonly string[]
}

/**
 * What words mean in English: CC-CEDICT, CC BY-SA 4.0. Entries are decoded when asked for.
 * In the file: Rows `definitions` and `definitions/words`, u32 for each row: the number of its word, ascending.
 */
export class Definitions {
  private readonly words: Words
  private readonly numbers: Uint32Array
  private readonly rows: Rows

  constructor(sections: Sections, words: Words) {
    this.words = words
    this.numbers = uint32(sections.section('definitions/words'))
    this.rows = new Rows(sections, 'definitions')
  }

  /** The entries of a word in either script, those written exactly so first; empty where there is none. */
  of(text: string): Definition[] {
    const word = this.words.lookUp(text)
    if (word === undefined) return []
    const found: Definition[] = []
    for (let row = this.firstRow(word.id); this.numbers[row] === word.id; row++) found.push(this.decode(row))
    const exact = (d: Definition) => (d.simplified === text || d.traditional === text ? 0 : 1)
    return found.sort((a, b) => exact(a) - exact(b))
  }

  private decode(row: number): Definition {
    const [simplified = '', traditional = '', pinyin = '', ...english] = this.rows.cells(row)
    return { simplified, traditional, pinyin, english }
  }

  private firstRow(word: number): number {
    let low = 0
    let high = this.numbers.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.numbers[middle]! < word) low = middle + 1
      else high = middle
    }
    return low
  }
}
