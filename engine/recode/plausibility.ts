import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/**
 * Natural logarithm of a character's share of text in which Chinese is the main language. Rows that come later win.
 * The figures need only be right in their order of size: what they weigh against one another differs by dozens.
 */
const SHARES: readonly (readonly [first: number, last: number, share: number])[] = [
  [0x0000, 0xffff, -16], // Unassigned, and scripts not named below.
  [0x0000, 0x001f, -12],
  [0x0009, 0x0009, -6],
  [0x0020, 0x007e, -5],
  [0x007f, 0x009f, -16],
  [0x00a0, 0x00bf, -9.5], // ¡ ¢ ¤ ¦ ¨ ª ¬ ¯ ´ ¶ ¸ ¹ º ¼ …
  [0x00a0, 0x00a0, -8],
  [0x00a3, 0x00a3, -8.5],
  [0x00a5, 0x00a5, -8.5],
  [0x00a7, 0x00a7, -8.5],
  [0x00a9, 0x00a9, -8.5],
  [0x00b0, 0x00b2, -7.5],
  [0x00b7, 0x00b7, -5.5],
  [0x00c0, 0x00df, -9.5],
  [0x00d7, 0x00d7, -7],
  [0x00e0, 0x00ff, -8.5],
  [0x0100, 0x017f, -9.5],
  [0x01cd, 0x01dc, -9], // ǎ ǐ ǒ ǔ ǚ, of pinyin
  [0x0180, 0x01cc, -14],
  [0x01dd, 0x036f, -14],
  [0x0370, 0x03ff, -12],
  [0x0391, 0x03c9, -9.5],
  [0x0400, 0x052f, -13],
  [0x0410, 0x044f, -9.5],
  [0x0590, 0x06ff, -12],
  [0x0e00, 0x0e7f, -11],
  [0x1e00, 0x1fff, -12],
  [0x2000, 0x206f, -9.5],
  [0x200b, 0x200f, -14],
  [0x2028, 0x202e, -14],
  [0x2060, 0x206f, -14],
  [0x2013, 0x2014, -6.5],
  [0x2018, 0x2019, -7],
  [0x201c, 0x201d, -5],
  [0x2022, 0x2022, -8],
  [0x2026, 0x2026, -6],
  [0x2070, 0x20ff, -11],
  [0x20ac, 0x20ac, -9.5],
  [0x2100, 0x27bf, -9.5],
  [0x2122, 0x2122, -9.5],
  [0x2500, 0x257f, -11],
  [0x2e80, 0x2fdf, -14],
  [0x3000, 0x3000, -7],
  [0x3001, 0x3001, -4.4],
  [0x3002, 0x3002, -3.4],
  [0x3003, 0x303f, -9.5],
  [0x3008, 0x3011, -9],
  [0x300a, 0x300d, -7],
  [0x3040, 0x30ff, -9],
  [0x3100, 0x312f, -12],
  [0x3200, 0x33ff, -12],
  [0xac00, 0xd7a3, -10],
  [0xd800, 0xdfff, -16],
  [0xe000, 0xf8ff, -18],
  [0xfe10, 0xfe4f, -11],
  [0xff01, 0xff5e, -7],
  [0xff0c, 0xff0c, -3],
  [0xff08, 0xff09, -5.5],
  [0xff1a, 0xff1b, -5.5],
  [0xff01, 0xff01, -6],
  [0xff1f, 0xff1f, -6],
  [0xff61, 0xff9f, -12],
  [0xfffd, 0xfffd, -14],
]

/** A letter after another of its alphabet. */
const WITHIN_WORD = -4.5
/** What numbers count, and how much likelier it is after a digit. */
const COUNTED = '年月日时時分点點号號个個名人元万萬亿億多余餘岁歲米吨噸届屆次条條'
const AFTER_DIGIT = 4
/** A rare Han character, given the benefit of the doubt. */
const RARE_BUT_MEANT = -14.5
/** Question marks are often written in rows. */
const QUESTION_MARK = 0x3f
const REPEATED = -1.2
const LINE_FEED = 0x0a
const STOP = 0x3002
/** 、 “ ‘ （ 《 「 『 【 〈 and the ideographic space end no line; 。 ends most. */
const OPENING: readonly number[] = [
  0x3001, 0x201c, 0x2018, 0xff08, 0x300a, 0x300c, 0x300e, 0x3010, 0x3008, 0x3000,
]
const NO_END = -6
const OTHER_END = -1.5
/** A Han character that the lexicon's words do not use. */
const UNUSED_HAN = -20
/** Emoji and symbols; ideographs beyond the basic plane; the rest. */
const SYMBOL_PLANE = -10
const IDEOGRAPH_PLANES = -21
const OTHER_PLANES = -22

/** How plausible characters and texts are, as natural logarithms of probabilities. One character costs a look-up. */
export class Plausibility {
  private readonly lexicon: Lexicon
  private readonly shares: Float32Array

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.shares = sharesOf(lexicon)
  }

  /** One code point by itself. */
  ofCodePoint(codePoint: number): number {
    if (codePoint < 0x10000) return this.shares[codePoint]!
    if (codePoint < 0x20000) return codePoint >= 0x1f000 ? SYMBOL_PLANE : OTHER_PLANES
    return codePoint < 0x40000 ? IDEOGRAPH_PLANES : OTHER_PLANES
  }

  /** One code point after another: a letter of an alphabet is likelier after its like; an opening mark ends no line. */
  after(previous: number, codePoint: number): number {
    if (codePoint === LINE_FEED)
      return OPENING.includes(previous) ? NO_END : previous === STOP ? 0 : OTHER_END
    if (codePoint === previous && codePoint === QUESTION_MARK) return REPEATED
    const share = this.ofCodePoint(codePoint)
    return share < WITHIN_WORD &&
      alphabetOf(codePoint) !== 0 &&
      alphabetOf(codePoint) === alphabetOf(previous)
      ? WITHIN_WORD
      : share
  }

  /** The most that can be said for a text as it stands: rare characters may be meant, and keep company. */
  asItStands(text: string): number {
    return Math.max(this.ofText(text), this.byCharacters(text))
  }

  private byCharacters(text: string): number {
    let sum = 0
    let previous = 0
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i)!
      sum += this.stands(previous, codePoint)
      if (codePoint > 0xffff) i++
      previous = codePoint
    }
    return sum
  }

  /** One code point of a text as it stands, after another. */
  stands(previous: number, codePoint: number): number {
    const share = this.after(previous, codePoint)
    return share < RARE_BUT_MEANT && isHan(codePoint) ? RARE_BUT_MEANT : share
  }

  /** A text: its Han by the best segmentation into words, all else by characters. */
  ofText(text: string): number {
    let sum = this.lexicon.words.logProbability(text)
    let previous = 0
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i)!
      sum += this.besideWords(previous, codePoint)
      if (codePoint > 0xffff) i++
      previous = codePoint
    }
    return sum
  }

  /** What a code point after another adds to the words of a text. */
  besideWords(previous: number, codePoint: number): number {
    if (!isHan(codePoint)) return this.after(previous, codePoint)
    return isDigit(previous) && COUNTED.includes(String.fromCodePoint(codePoint)) ? AFTER_DIGIT : 0
  }
}

function isDigit(codePoint: number): boolean {
  return (codePoint >= 0x30 && codePoint <= 0x39) || (codePoint >= 0xff10 && codePoint <= 0xff19)
}

/** A number for each alphabet whose letters keep together: Greek, Cyrillic, Hebrew and Arabic, Thai, kana, Hangul; 0 for all else. */
function alphabetOf(codePoint: number): number {
  // Greek capitals mostly stand alone, or are bytes of Big5.
  if (codePoint < 0x3ac) return 0
  if (codePoint < 0x400) return 1
  if (codePoint < 0x530) return 2
  if (codePoint < 0x700) return codePoint < 0x590 ? 0 : 3
  if (codePoint >= 0xe00 && codePoint < 0xe80) return 4
  if (codePoint >= 0x3041 && codePoint < 0x3100) return 5
  return codePoint >= 0xac00 && codePoint < 0xd7a4 ? 6 : 0
}

function sharesOf(lexicon: Lexicon): Float32Array {
  const shares = new Float32Array(0x10000)
  for (const [first, last, share] of SHARES) shares.fill(share, first, last + 1)
  for (let unit = 0x3400; unit < 0xfb00; unit++)
    if (isHan(unit)) shares[unit] = Math.max(UNUSED_HAN, Math.log(lexicon.readings.frequency(unit)))
  return shares
}
