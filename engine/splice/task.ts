import type { Syllable } from '../pinyin/syllable.ts'
import type { Broken } from './injector.ts'
import type { Pair } from './pairs.ts'
import type { Cut, Injection } from './signs.ts'

/** What is to be undone. */
export interface Task {
  readonly text: string
  /** The first sign of damage; what stands before it is sound. */
  readonly first: Injection | Cut
  /** The last two bytes of what stands before. */
  readonly tail: Pair
  /** Sound text before the damage, without readings. */
  readonly context: string
  /** The closing brackets and quotation marks that are still to come there, the next one last. */
  readonly closers: string
  readonly broken: Broken
  /** The natural logarithm of how likely the injector's table holds a pair. */
  likelihood(pair: Pair, syllable: Syllable): number
}

/** A way in which the text may have run. */
export interface Candidate {
  /** What stood in the place of [first.start, end). */
  readonly text: string
  /** What it can be mended to: the same, but a question mark where a digit or a sign is lost for good. */
  readonly mended: string
  readonly end: number
  /** The text with the sound text after it that all candidates of the task were compared with. */
  readonly whole: string
  /** Natural logarithm, to be compared with other candidates of the same task only. */
  readonly score: number
  /** How much more plausible it is than the text as it stands. */
  readonly gain: number
  /** Characters of which at least one byte is known from plausibility alone. */
  readonly guesses: number
  /** The pairs after which the injector put something, and what. */
  readonly table: ReadonlyMap<Pair, string>
}
