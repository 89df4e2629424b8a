import { ORDER, type Vocabulary } from '../facts/vocabulary.ts'
import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate } from './task.ts'

/** How much the document's own sequences weigh against those of the language. */
const WEIGHT = 0.2
/** Natural logarithms of probability count for so much more here, for what a document says once it says again. */
const TRUST = 1.6
/** No character is thought to be rarer, */
const RAREST = 1e-5
/** and this is thought of any sign's share. */
const SIGNS = 0.02

/**
 * Natural logarithm: how much likelier what the document says elsewhere makes a text, where `context` stands before it
 * and `whole` is the text with the sound text after it. Of what stands wholly after it the document tells nothing but
 * that it stands there.
 */
export function supportFor(
  context: string,
  { text, whole }: Pick<Candidate, 'text' | 'whole'>,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): number {
  const all = context + whole
  const end = context.length + text.length
  let sum = 0
  for (let at = context.length; at < Math.min(all.length, end + ORDER); at++) {
    const told = vocabulary.speaksFor(all, at, at - end + 1)
    if (told > 0) sum += Math.log1p((WEIGHT * told) / shareOf(all.charCodeAt(at), lexicon))
  }
  return TRUST * sum
}

function shareOf(unit: number, lexicon: Lexicon): number {
  return isHan(unit) ? Math.max(RAREST, lexicon.readings.frequency(unit)) : SIGNS
}
