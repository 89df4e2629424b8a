import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Gloss } from './gloss.ts'
import { isReading } from './syllable.ts'

/**
 * The share of running text from which on a character is one that every reader knows. About 2,500 characters reach
 * it; authors give readings of the others.
 */
const COMMON = 1e-5
/** The same of characters that most readers have seen, in names at least: some 4,500. */
const SEEN = 1e-6

/** What speaks for, and against, a reading's having been put in by a program. */
export interface Weight {
  /** Whether it is a reading of its character at all. */
  readonly reads: boolean
  /** Whether it is the one that every reader would take for granted. */
  readonly expected: boolean
  /** Whether the character is one that every reader knows. */
  readonly common: boolean
  /** Whether it is at least one that most readers have seen. */
  readonly seen: boolean
  /** Whether the character has a simpler form: the only kind that the usual tables hold. */
  readonly traditional: boolean
}

export function weigh({ base, syllable }: Pick<Gloss, 'base' | 'syllable'>, lexicon: Lexicon): Weight {
  const place = lexicon.readings.of(base).findIndex(reading => isReading(syllable, reading))
  const character = String.fromCodePoint(base)
  const frequency = lexicon.readings.frequency(base)
  return {
    reads: place >= 0,
    expected: place === 0,
    common: frequency >= COMMON,
    seen: frequency >= SEEN,
    traditional: lexicon.project(character) !== character,
  }
}
