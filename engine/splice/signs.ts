import { type BracketedReading, readBracketed, readClosed } from '../pinyin/bracket.ts'
import type { Syllable } from '../pinyin/syllable.ts'
import type { Span } from '../text/span.ts'
import type { Broken } from './injector.ts'
import type { Pair } from './pairs.ts'

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

/** A sign at which a page was cut inside a character: the span holds all that the decoder made of it. */
export interface Cut extends Span {
  /** The sign's bytes: the first was the second byte of a character, the second the first byte of the next. */
  readonly pair: Pair
}

/** The signs at which some sites cut, in both widths, and their bytes. */
const CUT_SIGNS: ReadonlyMap<string, Pair> = new Map([
  ['，', 0xa3ac],
  [',', 0xa3ac],
  ['！', 0xa3a1],
  ['!', 0xa3a1],
  ['；', 0xa3bb],
  [';', 0xa3bb],
  ['？', 0xa3bf],
  ['?', 0xa3bf],
  ['。', 0xa1a3],
])

/** Whether a code unit is a sign at which some sites cut. */
export function isCutSign(unit: string | undefined): boolean {
  return unit !== undefined && CUT_SIGNS.has(unit)
}

/** Reads such a sign at an offset, with the question mark that most decoders put before it. O(1). */
export function cutAt(text: string, at: number, broken: Broken): Cut | undefined {
  const sign = broken === 'drop' ? at : at + 1
  if (broken !== 'drop' && !isQuestionMark(text[at])) return undefined
  const pair = CUT_SIGNS.get(text[sign] ?? '')
  return pair === undefined ? undefined : { start: at, end: sign + 1, pair }
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
