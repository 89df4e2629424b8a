import type { Span } from '../text/span.ts'
import { isSyllableLetter, LONGEST_SYLLABLE, parseSyllable, type Syllable } from './syllable.ts'

/** A way to write a syllable down. */
export interface Notation {
  /** Whether a code unit can stand in a syllable. */
  isLetter(unit: string): boolean
  /** The most code units of one syllable. */
  readonly longest: number
  parse(text: string): Syllable | undefined
}

export const PINYIN: Notation = {
  isLetter: isSyllableLetter,
  longest: LONGEST_SYLLABLE,
  parse: parseSyllable,
}

/** One syllable in brackets; the span holds the brackets. */
export interface BracketedReading extends Span {
  readonly syllable: Syllable
}

/** How many spaces may stand between a bracket and its syllable. */
const PADDING = 2

export function isOpenBracket(unit: string | undefined): boolean {
  return unit === '(' || unit === '（'
}

export function isCloseBracket(unit: string | undefined): boolean {
  return unit === ')' || unit === '）'
}

/** Reads `(xié)` at an opening bracket; undefined where anything but one syllable stands in the brackets. O(1). */
export function readBracketed(
  text: string,
  open: number,
  notation: Notation = PINYIN,
): BracketedReading | undefined {
  if (!isOpenBracket(text[open])) return undefined
  const rest = readClosed(text, open + 1, notation)
  return rest && { start: open, end: rest.end, syllable: rest.syllable }
}

/** Reads `xié)`: a syllable whose opening bracket is lost. O(1). */
export function readClosed(
  text: string,
  at: number,
  notation: Notation = PINYIN,
): BracketedReading | undefined {
  const from = skipSpaces(text, at)
  let to = from
  while (to - from < notation.longest && to < text.length && notation.isLetter(text[to]!)) to++
  if (to === from) return undefined
  const close = skipSpaces(text, to)
  if (!isCloseBracket(text[close])) return undefined
  const syllable = notation.parse(text.slice(from, to))
  return syllable && { start: at, end: close + 1, syllable }
}

function skipSpaces(text: string, at: number): number {
  let i = at
  while (i - at < PADDING && text[i] === ' ') i++
  return i
}

/** The text without bracketed readings, also one that the end cuts off. */
export function withoutReadings(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const reading = readBracketed(text, at)
    if (reading === undefined) continue
    parts.push(text.slice(from, at))
    from = reading.end
    at = reading.end - 1
  }
  parts.push(text.slice(from))
  return parts.join('')
}
