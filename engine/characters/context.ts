import { isHan } from '../lexicon/han.ts'
import { isHighSurrogate, isLowSurrogate } from '../text/span.ts'
import type { InvisibleClass } from './invisible.ts'

/** The code point that ends before an offset; undefined at the start. */
export function codePointBefore(text: string, at: number): number | undefined {
  const unit = text.charCodeAt(at - 1)
  if (isLowSurrogate(unit) && isHighSurrogate(text.charCodeAt(at - 2))) return text.codePointAt(at - 2)
  return at > 0 ? unit : undefined
}

const PICTOGRAPH = /\p{Extended_Pictographic}/u
const EMOJI = /\p{Emoji}/u
/** Scripts whose letters are neither joined nor parted by invisible characters. */
const PLAIN = /[\p{sc=Han}\p{sc=Latin}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}\p{sc=Cyrl}\p{sc=Grek}]/u
const LETTER = /[\p{L}\p{M}]/u
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u
const HANGUL = /\p{sc=Hang}/u
const MONGOLIAN = /\p{sc=Mong}/u

/** How far a direction mark works, and how long a flag's spelling is, in code units: a bound for long lines. */
const REACH = 128

/** Whether an invisible character of this class does its proper work between the code points around it. */
export function isAtWork(kind: InvisibleClass, text: string, start: number, end: number): boolean {
  const codePoint = text.codePointAt(start)!
  const before = codePointBefore(text, start)
  const after = text.codePointAt(end)
  switch (kind) {
    case 'joiner':
      return (
        isLetterOfJoinedScript(before) ||
        isLetterOfJoinedScript(after) ||
        joinsEmoji(codePoint, before, after)
      )
    case 'bidi':
      return RIGHT_TO_LEFT.test(text.slice(Math.max(0, start - REACH), end + REACH))
    case 'selector':
      return before !== undefined && selects(codePoint, before)
    case 'tag':
      return spellsFlag(text, start)
    case 'format':
      // Among Western letters it may be a byte of text read in the wrong encoding, which would be lost with it.
      return codePoint === 0xad && (isWestern(before) || isWestern(after))
    case 'filler':
      return matches(HANGUL, before) || matches(HANGUL, after)
    default:
      return false
  }
}

function matches(pattern: RegExp, codePoint: number | undefined): boolean {
  return codePoint !== undefined && pattern.test(String.fromCodePoint(codePoint))
}

function isLetterOfJoinedScript(codePoint: number | undefined): boolean {
  return matches(LETTER, codePoint) && !matches(PLAIN, codePoint)
}

function joinsEmoji(codePoint: number, before: number | undefined, after: number | undefined): boolean {
  if (codePoint !== 0x200d || !matches(PICTOGRAPH, after)) return false
  return before === 0xfe0f || isSkinTone(before) || matches(PICTOGRAPH, before)
}

function isSkinTone(codePoint: number | undefined): boolean {
  return codePoint !== undefined && codePoint >= 0x1f3fb && codePoint <= 0x1f3ff
}

function selects(selector: number, base: number): boolean {
  if (selector >= 0xe0100) return isHan(base)
  if (selector < 0xfe00) return matches(MONGOLIAN, base)
  if (selector >= 0xfe0e) return matches(EMOJI, base)
  // Of the others, the first three choose forms of ideographs, of their punctuation, and of mathematical signs.
  return selector <= 0xfe02 && base > 0x7f
}

function isWestern(codePoint: number | undefined): boolean {
  return codePoint !== undefined && codePoint >= 0x80 && codePoint < 0x250
}

function spellsFlag(text: string, start: number): boolean {
  for (let at = start; at > start - REACH; at -= 2) {
    const before = codePointBefore(text, at)
    if (before === 0x1f3f4) return true
    if (before === undefined || before < 0xe0020 || before > 0xe007f) return false
  }
  return false
}
