/** A word and what follows it. */
export interface ModelWord {
  /** Empty for the one that stands for everything that is no word. */
  readonly text: string
  /** Its share of running text. */
  readonly probability: number
  /** How probable each word is after it, by the words' indexes. */
  readonly next: ReadonlyMap<number, number>
}
