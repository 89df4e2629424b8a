import type { Lexicon } from '../lexicon/lexicon.ts'

/**
 * How a document's lines together settle a question (which script is this? are these readings residue?).
 * E is the evidence, summed over lines and taken back line by line as the text changes; D is the decision.
 */
export interface Survey<E, D> {
  /** A new sum of nothing. */
  empty(): E
  /** One line's evidence; undefined where there is none, so that most lines cost nothing. */
  observe(line: string, lexicon: Lexicon): E | undefined
  /** Adds (sign 1) or takes back (sign -1) one line's evidence, in place. */
  add(total: E, one: E, sign: 1 | -1): void
  /**
   * Small plain data, as coarse as the rules allow: lines are checked anew whenever it changes
   * (compared as JSON), so it holds no counts.
   */
  decide(total: E, lexicon: Lexicon): D
}
