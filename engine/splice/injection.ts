import { type BracketedReading, readBracketed, readClosed } from '../pinyin/bracket.ts'
import type { Syllable } from '../pinyin/syllable.ts'
import type { Span } from '../text/span.ts'
import type { Broken } from './injector.ts'

/** A reading that was put in within a pair of bytes: the span holds all that the decoder made of it. */
export interface Injection extends Span {
  readonly syllable: Syllable
  /** The syllable as it stands in the text. */
  readonly reading: string
}

/** A question mark, or what stands for bytes that a decoder could not read. */
export function isQuestionMark(unit: string | undefined): boolean {
  return unit === '?' || unit === '？' || unit === '\uFFFD'
}

/** Reads such an injection at an offset, in the form that a kind of decoder gives it. O(1). */
export function injectionAt(text: string, at: number, broken: Broken): Injection | undefined {
  if (broken === 'drop') return toInjection(text, at, readBracketed(text, at))
  if (!isQuestionMark(text[at])) return undefined
  return toInjection(text, at, broken === 'mark' ? readBracketed(text, at + 1) : readClosed(text, at + 1))
}

function toInjection(
  text: string,
  start: number,
  reading: BracketedReading | undefined,
): Injection | undefined {
  if (reading === undefined) return undefined
  const { end, syllable } = reading
  const letters = text.slice(reading.start, end).replace(/[()（） ]/g, '')
  return { start, end, syllable, reading: letters }
}
