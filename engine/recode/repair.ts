import type { Misreading } from '../rules/rule.ts'
import type { Span } from '../text/span.ts'
import type { Plausibility } from './plausibility.ts'
import { CERTAIN, MOST_LOST, type Restoration } from './restoration.ts'

/** A run of mojibake and the text that it was. */
export interface Repair extends Span, Omit<Restoration, 'bytes'> {
  /** Which bytes were taken for what, first misreading first. */
  readonly chain: readonly Misreading[]
  /** Whether misreading the text again gives exactly the run. */
  readonly proved: boolean
  /** The natural logarithm of how much more plausible the repaired text is than the run. */
  readonly gain: number
}

/** A chain as one word, to count by and to compare. */
export function chainKey(chain: readonly Misreading[]): string {
  return chain.map(({ written, read }) => `${written}>${read}`).join(' ')
}

/** The least plausibility of repaired text, for each code unit outside ASCII. */
const LEAST_SHARE = -11

/** Whether a text is no mojibake itself: ASCII, which any wrong decoding keeps, says nothing for it. */
export function isPlausible(text: string, plausibility: Plausibility): boolean {
  const telling = text.replace(/[\0-\x7f]+/g, ' ')
  return plausibility.ofText(telling) >= LEAST_SHARE * outsideAscii(telling)
}

/** Whether enough of the text is known; U+FFFD in it was lost before it was misread. */
export function isKnown({ text, doubts }: Pick<Restoration, 'text' | 'doubts'>): boolean {
  const open = doubts.filter(({ confidence }) => confidence < CERTAIN).length
  const lost = text.split('\ufffd').length - 1
  return Math.max(open, lost) <= outsideAscii(text) * MOST_LOST
}

/** How many code units are not ASCII. */
export function outsideAscii(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++
  return count
}
