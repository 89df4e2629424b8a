import type { ModelWord } from './model.ts'

/** A bigram that is kept. */
export interface Bigram {
  readonly next: number
  readonly probability: number
}

/** A word with the bigrams that are kept, most probable first, and what the others are worth. */
export interface KeptWord {
  readonly text: string
  readonly probability: number
  /** What the probability of a word that is not among the bigrams is multiplied by. */
  readonly backOff: number
  readonly bigrams: readonly Bigram[]
}

/** The model without the words that `keeps` refuses, and without their bigrams; the shares sum to one again. */
export function select(words: readonly ModelWord[], keeps: (text: string) => boolean): KeptWord[] {
  const indexes = new Map([...words.keys()].filter(i => keeps(words[i]!.text)).map((i, to) => [i, to]))
  const total = [...indexes.keys()].reduce((sum, i) => sum + words[i]!.probability, 0)
  const shares = [...indexes.keys()].map(i => words[i]!.probability / total)
  return [...indexes].map(([i, to]) => {
    const bigrams = [...words[i]!.next]
      .filter(([next]) => indexes.has(next))
      .map(([next, probability]) => ({ next: indexes.get(next)!, probability }))
      .sort((a, b) => b.probability - a.probability || a.next - b.next)
    return { text: words[i]!.text, probability: shares[to]!, bigrams, backOff: backOffOf(bigrams, shares) }
  })
}

/** What makes the probabilities after a word sum to one. */
function backOffOf(bigrams: readonly Bigram[], shares: readonly number[]): number {
  const known = bigrams.reduce((sum, { probability }) => sum + probability, 0)
  const share = bigrams.reduce((sum, { next }) => sum + shares[next]!, 0)
  return Math.max(SMALLEST, 1 - known) / Math.max(SMALLEST, 1 - share)
}

const SMALLEST = 1e-4
