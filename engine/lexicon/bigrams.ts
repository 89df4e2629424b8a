import { float32, type Sections, uint32 } from './sections.ts'

/**
 * Which words follow which: a back-off model of bigrams. In the file, for each word, by its number: `NAME/score` and
 * `NAME/back-off`, f32, natural logarithms, and `NAME/starts`, u32 (one more than words), where its followers begin:
 * `NAME/followers`, u32, the words in ascending order, and `NAME/costs`, u8, in tenths. The score of a word that the
 * table lacks is minus infinity.
 */
export class Bigrams {
  /** Natural logarithms of the words' shares of running text. */
  readonly score: Float32Array
  private readonly backOff: Float32Array
  private readonly starts: Uint32Array
  private readonly followers: Uint32Array
  private readonly costs: Uint8Array

  constructor(sections: Sections, name: string) {
    this.score = float32(sections.section(`${name}/score`))
    this.backOff = float32(sections.section(`${name}/back-off`))
    this.starts = uint32(sections.section(`${name}/starts`))
    this.followers = uint32(sections.section(`${name}/followers`))
    this.costs = sections.section(`${name}/costs`)
  }

  has(word: number): boolean {
    return this.score[word]! > Number.NEGATIVE_INFINITY
  }

  /** Natural logarithm of the probability of a word after another, both of the table. O(log followers). */
  follows(word: number, next: number): number {
    const { followers } = this
    const end = this.starts[word + 1]!
    let low = this.starts[word]!
    let high = end
    while (low < high) {
      const middle = (low + high) >> 1
      if (followers[middle]! < next) low = middle + 1
      else high = middle
    }
    return low < end && followers[low] === next
      ? this.costs[low]! / -10
      : this.backOff[word]! + this.score[next]!
  }

  /** Natural logarithm: what the share of a word is multiplied by that the table does not name after this one. */
  backingOff(word: number): number {
    return this.backOff[word]!
  }
}
