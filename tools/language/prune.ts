import type { ModelWord } from './sunpinyin.ts'

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

/**
 * The model with so many bigrams: those whose loss would change the model most, which is their share of running text
 * times the logarithm of what they gain over backing off. Words that `keeps` refuses go, and their bigrams with them.
 */
export function prune(
  words: readonly ModelWord[],
  keeps: (text: string) => boolean,
  most: number,
): KeptWord[] {
  const indexes = new Map([...words.keys()].filter(i => keeps(words[i]!.text)).map((i, to) => [i, to]))
  const total = [...indexes.keys()].reduce((sum, i) => sum + words[i]!.probability, 0)
  const kept = [...indexes.keys()].map(i => ({
    text: words[i]!.text,
    probability: words[i]!.probability / total,
    bigrams: [...words[i]!.next]
      .filter(([next]) => indexes.has(next))
      .map(([next, probability]) => ({ next: indexes.get(next)!, probability })),
  }))
  const shares = kept.map(word => word.probability)
  const least = leastGain(
    kept.map(word => gains(word, shares)),
    most,
  )
  return kept.map(word => {
    const gained = gains(word, shares)
    const bigrams = word.bigrams.filter((_, i) => gained[i]! >= least)
    bigrams.sort((a, b) => b.probability - a.probability || a.next - b.next)
    return { ...word, bigrams, backOff: backOffOf(bigrams, shares) }
  })
}

type Grouped = Omit<KeptWord, 'backOff'>

/** What each bigram of a word gains. */
function gains({ probability, bigrams }: Grouped, shares: readonly number[]): number[] {
  const backOff = backOffOf(bigrams, shares)
  return bigrams.map(
    bigram =>
      probability * bigram.probability * Math.log(bigram.probability / (backOff * shares[bigram.next]!)),
  )
}

function leastGain(groups: readonly (readonly number[])[], most: number): number {
  const all = Float64Array.from(groups.flat()).sort()
  return all[Math.max(0, all.length - most)] ?? 0
}

/** What makes the probabilities after a word sum to one. */
function backOffOf(bigrams: readonly Bigram[], shares: readonly number[]): number {
  const known = bigrams.reduce((sum, { probability }) => sum + probability, 0)
  const share = bigrams.reduce((sum, { next }) => sum + shares[next]!, 0)
  return Math.max(SMALLEST, 1 - known) / Math.max(SMALLEST, 1 - share)
}

const SMALLEST = 1e-4
