import type { Vocabulary } from '../facts/vocabulary.ts'
import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** How much the document's own sequences weigh against those of the language. */
const WEIGHT = 0.05
/** Natural logarithms of probability count for so much more here, for what a document says once it says again. */
const TRUST = 1.6
/** No character is thought to be rarer, */
const RAREST = 1e-5
/** and this is thought of any sign's share. */
const SIGNS = 0.02

/**
 * Natural logarithm: how much likelier what the document says elsewhere makes a text, where `context` stands before it.
 */
export function supportFor(context: string, text: string, vocabulary: Vocabulary, lexicon: Lexicon): number {
  const whole = context + text
  let sum = 0
  for (let at = context.length; at < whole.length; at++) {
    const share = vocabulary.share(whole, at)
    if (share > 0) sum += Math.log1p((WEIGHT * share) / shareOf(whole.charCodeAt(at), lexicon))
  }
  return TRUST * sum
}

function shareOf(unit: number, lexicon: Lexicon): number {
  return isHan(unit) ? Math.max(RAREST, lexicon.readings.frequency(unit)) : SIGNS
}
