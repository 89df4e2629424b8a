import type { ByteSymbol } from './symbols.ts'

/** A place of restored text where bytes were lost. */
export interface Doubt {
  /** Where it stands in the restored text, in code units. */
  readonly start: number
  readonly end: number
  /** What may have stood there, most plausible first. */
  readonly codePoints: readonly number[]
  /** The probability (0 to 1) of the first of them. */
  readonly confidence: number
}

/** From this confidence on a lost character counts as known. */
export const CERTAIN = 0.9
/** The greatest share of the characters outside ASCII that may stay unknown. */
export const MOST_LOST = 0.3

/** Text given back, with the places that had to be weighed. */
export interface Restoration {
  readonly text: string
  readonly doubts: readonly Doubt[]
  /** The bytes as they were written; symbols of lost bytes where a doubt is open. */
  readonly bytes: readonly ByteSymbol[]
}
