import { isHan } from '../lexicon/han.ts'
import { isSign, type Passage } from '../lexicon/language.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** What the words by themselves, and words that follow one another, count when finalists are compared: both see the same text. */
const WORDS = 0.6
const CONTEXT = 0.4

/** A place in a text: how plausible it is that a code point stands there, by what stands around. */
export class Place {
  private readonly before: string
  private readonly after: string
  private readonly lexicon: Lexicon
  private read?: Passage

  constructor(before: string, after: string, lexicon: Lexicon) {
    this.before = before
    this.after = after
    this.lexicon = lexicon
  }

  /** By the words that it makes with its neighbours (natural logarithm). */
  byWords(codePoint: number): number {
    return this.lexicon.plausibility.ofText(this.before + String.fromCodePoint(codePoint) + this.after)
  }

  /** The same, and by how those words follow one another, which costs more to find out. */
  inContext(codePoint: number): number {
    const { language, plausibility } = this.lexicon
    this.read ??= language.read(language.begin(), this.before)
    const { logProbability } = language.read(this.read, String.fromCodePoint(codePoint) + this.after)
    // Which of the characters it is that count as one word, is for their frequency to tell.
    const which = isHan(codePoint) || isSign(codePoint) ? 0 : plausibility.ofCodePoint(codePoint)
    return WORDS * this.byWords(codePoint) + CONTEXT * (logProbability + which)
  }
}
