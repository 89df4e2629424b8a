import { Gap } from '../lexicon/gap.ts'
import { isHan } from '../lexicon/han.ts'
import { isSign, type Passage } from '../lexicon/language.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** What the words by themselves, and words that follow one another, count when finalists are compared: both see the same text. */
const WORDS = 0.6
const CONTEXT = 0.4

/**
 * A place in a text: how plausible it is that a code point stands there, by what stands around. Dozens are tried at each,
 * so that what is around is read once.
 */
export class Place {
  private readonly after: readonly number[]
  private readonly lexicon: Lexicon
  private readonly gap: Gap
  private readonly before: readonly number[]
  private read?: Passage
  /** What is not in words adds so much, code point by code point; of `after` from the second on. */
  private readonly besideBefore: readonly number[]
  private readonly besideAfter: readonly number[]

  constructor(before: string, after: string, lexicon: Lexicon) {
    this.lexicon = lexicon
    this.gap = new Gap(lexicon.words, before, after)
    this.before = codePointsOf(before)
    this.after = codePointsOf(after)
    this.besideBefore = this.beside(this.before, 0)
    this.besideAfter = this.beside(this.after, 1)
  }

  private beside(codePoints: readonly number[], from: number): number[] {
    const shares: number[] = []
    for (let i = from; i < codePoints.length; i++) {
      const share = this.lexicon.plausibility.besideWords(codePoints[i - 1] ?? 0, codePoints[i]!)
      if (share !== 0) shares.push(share)
    }
    return shares
  }

  /** Whether it makes a word with its neighbours, or the beginning of one. */
  joins(codePoint: number): boolean {
    return this.gap.joins(codePoint)
  }

  /** By the words that it makes with its neighbours (natural logarithm): what `Plausibility.ofText` gives for the whole. */
  byWords(codePoint: number): number {
    const { plausibility } = this.lexicon
    const [next] = this.after
    let sum = this.gap.logProbability(codePoint)
    for (const share of this.besideBefore) sum += share
    sum += plausibility.besideWords(this.before.at(-1) ?? 0, codePoint)
    if (next !== undefined) sum += plausibility.besideWords(codePoint, next)
    for (const share of this.besideAfter) sum += share
    return sum
  }

  /** The same, given as `byWords`, and by how those words follow one another, which costs more to find out. */
  inContext(codePoint: number, byWords: number): number {
    const { language, plausibility } = this.lexicon
    this.read ??= language.readAll(language.begin(), this.before)
    const { logProbability } = language.readAll(language.append(this.read, codePoint), this.after)
    // Which of the characters it is that count as one word, is for their frequency to tell.
    const which = isHan(codePoint) || isSign(codePoint) ? 0 : plausibility.ofCodePoint(codePoint)
    return WORDS * byWords + CONTEXT * (logProbability + which)
  }
}

export function codePointsOf(text: string): number[] {
  const codePoints: number[] = []
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!
    codePoints.push(codePoint)
    if (codePoint > 0xffff) at++
  }
  return codePoints
}
