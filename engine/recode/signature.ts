import { isHan } from '../lexicon/han.ts'
import { type Span, splitsPair } from '../text/span.ts'
import type { Plausibility } from './plausibility.ts'

/** A stretch is suspect when its suspicion, summed from where it was last nothing, reaches this. */
const SUSPECT = 4
/** A suspect stretch ends where so many code units follow that are not. */
const REACH = 24
/** Stretches are searched in pieces of about this many code units. */
const LONGEST = 1 << 14

/** So many code units tell whether words are made of rare characters; below so much plausibility each, they are not. */
const WINDOW = 4
const LEAST_WORDLIKE = -6.5

/** What is told from Chinese text at a glance: a look-up for each code unit, nothing allocated where nothing is found. */
export class Signature {
  /** Suspicion of each code unit: above 0 where damaged text has it more often than sound text. */
  private readonly suspicion: Int8Array
  private readonly plausibility: Plausibility

  constructor(plausibility: Plausibility) {
    this.plausibility = plausibility
    this.suspicion = Int8Array.from({ length: 0x10000 }, (_, unit) => suspicionOf(unit, plausibility))
  }

  /** The stretches that may be damaged, each with some sound text around; in order, apart, no surrogate pair cut. */
  suspects(text: string): readonly Span[] {
    let spans: Span[] | undefined
    let sum = 0
    for (let at = 0; at < text.length; at++) {
      sum = Math.max(0, sum + this.suspicion[text.charCodeAt(at)]!)
      if (sum < SUSPECT) continue
      sum = SUSPECT
      if (!this.isBadlyRead(text, at)) continue
      const span = this.around(text, at, spans?.at(-1)?.end ?? 0)
      spans ??= []
      spans.push(span)
      at = span.end - 1
      sum = 0
    }
    return spans ?? NONE
  }

  /** Whether a stretch holds any character that damaged text has more often than sound text. */
  isUnusual(text: string, { start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.suspicion[text.charCodeAt(at)]! > 0) return true
    return false
  }

  /** Whether the rare characters before an offset are no words: names and terms are made of rare characters too. */
  private isBadlyRead(text: string, at: number): boolean {
    const window = text.slice(Math.max(0, at + 1 - WINDOW), at + 1)
    for (let i = 0; i < window.length; i++) if (isForeignLetter(window.charCodeAt(i))) return true
    return this.plausibility.ofText(window) < LEAST_WORDLIKE * window.length
  }

  /** The suspect stretch about an offset, not before `least`. */
  private around(text: string, at: number, least: number): Span {
    let start = at
    while (start > least && at - start < REACH * 2) start--
    let last = at
    let end = at + 1
    while (end < text.length && end - last <= REACH && end - start < LONGEST) {
      if (this.suspicion[text.charCodeAt(end)]! > 0) last = end
      end++
    }
    if (end - start >= LONGEST) end = placeToCut(text, end)
    return { start: splitsPair(text, start) ? start + 1 : start, end: splitsPair(text, end) ? end + 1 : end }
  }
}

const NONE: readonly Span[] = []

/** A place from an offset on that cuts no character of any encoding: after a byte that is never a second one. */
function placeToCut(text: string, from: number): number {
  for (let at = from; at < text.length && at - from < LONGEST; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x40 && unit !== QUESTION_MARK) return at + 1
  }
  return Math.min(text.length, from + LONGEST)
}

const QUESTION_MARK = 0x3f

/** Latin beyond ASCII, Greek, Cyrillic: what bytes of Chinese text become when read by ones, and some pairs. */
function isForeignLetter(unit: number): boolean {
  return unit >= 0x80 && unit < 0x530
}

function suspicionOf(unit: number, plausibility: Plausibility): number {
  if (unit < 0x80) return unit === QUESTION_MARK ? 1 : unit < 0x20 && unit !== 0x09 ? 2 : -1
  if (isKana(unit)) return 1
  if (isFrame(unit)) return -1
  const share = plausibility.ofCodePoint(unit)
  // Above the frequency at which a character is as common in damaged as in sound text.
  const even = isHan(unit) ? RARE_HAN : RARE
  return Math.max(-3, Math.min(3, Math.ceil((even - share) / 1.5)))
}

/** Damaged text has some by chance; Japanese is full of it, so that one alone says little. */
function isKana(unit: number): boolean {
  return unit >= 0x3041 && unit < 0x3100
}

/** Frames of tables and rulers are drawn with these, many in a row. */
function isFrame(unit: number): boolean {
  return unit >= 0x2500 && unit < 0x2580
}

const RARE_HAN = -9.8
const RARE = -7.5
