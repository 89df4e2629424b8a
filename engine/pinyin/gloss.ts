import { isHan } from '../lexicon/han.ts'
import { isHighSurrogate, isLowSurrogate, type Span } from '../text/span.ts'
import { isOpenBracket, type Notation, PINYIN, readBracketed } from './bracket.ts'
import type { Syllable } from './syllable.ts'

/** A Han character with a reading after it. The span is the reading's, with a space before it. */
export interface Gloss extends Span {
  /** The character, and where it begins. */
  readonly base: number
  readonly at: number
  readonly syllable: Syllable
  /** How often the reading stands there: 2 in 黨(dang)(dang). */
  readonly times: number
}

/** Every character with a reading in brackets, whether the reading is the character's or not. O(length). */
export function* glosses(text: string, notation: Notation = PINYIN): Iterable<Gloss> {
  for (let open = nextOpen(text, 0); open >= 0; ) {
    const gloss = glossAt(text, open, notation)
    if (gloss !== undefined) yield gloss
    open = nextOpen(text, gloss?.end ?? open + 1)
  }
}

function nextOpen(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isOpenBracket(text[i])) return i
  return -1
}

function glossAt(text: string, open: number, notation: Notation): Gloss | undefined {
  const start = text[open - 1] === ' ' ? open - 1 : open
  const at = characterBefore(text, start)
  const base = text.codePointAt(at) ?? 0
  if (at === start || !isHan(base)) return undefined
  const first = readBracketed(text, open, notation)
  if (first === undefined) return undefined
  let { end } = first
  let times = 1
  for (;;) {
    const next = readBracketed(text, text[end] === ' ' ? end + 1 : end, notation)
    if (next?.syllable.letters !== first.syllable.letters) break
    end = next.end
    times++
  }
  return { start, end, base, at, syllable: first.syllable, times }
}

/** Whether Han stands before the character and, with at most a space between, behind the reading. */
export function standsWithin(text: string, { at, end }: Gloss): boolean {
  return isHanBefore(text, at) && isHan(text.codePointAt(text[end] === ' ' ? end + 1 : end) ?? 0)
}

/** Whether Han stands on a side of the glossed character: entries of word lists stand alone. */
export function standsInText(text: string, { at, end }: Gloss): boolean {
  return isHanBefore(text, at) || isHan(text.codePointAt(end) ?? 0)
}

function isHanBefore(text: string, at: number): boolean {
  return at > 0 && isHan(text.codePointAt(characterBefore(text, at)) ?? 0)
}

/** Where the character before an offset begins; the offset itself at the start of the text. */
export function characterBefore(text: string, offset: number): number {
  if (offset === 0) return 0
  const paired = isLowSurrogate(text.charCodeAt(offset - 1)) && isHighSurrogate(text.charCodeAt(offset - 2))
  return paired ? offset - 2 : offset - 1
}
