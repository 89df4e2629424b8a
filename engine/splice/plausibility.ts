import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Prefix } from '../lexicon/words.ts'

/** A text read so far, and how plausible it is: the natural logarithm of its probability, roughly. */
export interface Reading {
  readonly words: Prefix
  readonly score: number
}

/** What signs cost: natural logarithms of their share of running text, roughly. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['，', -2.8],
  ['。', -3.6],
  ['、', -4],
  ...[...'“”「」：《》（）'].map(sign => [sign, -5.3] as const),
  ...[...'；？！『』'].map(sign => [sign, -6.7] as const),
  ...[...'·—…〈〉【】〔〕'].map(sign => [sign, -8] as const),
])
const ASCII = -7
const RARE = -16

export function begin(lexicon: Lexicon, context: string): Reading {
  return read(lexicon, { words: lexicon.words.begin(), score: 0 }, context)
}

/** The reading with more text after it. */
export function read(lexicon: Lexicon, reading: Reading, text: string): Reading {
  let { words, score } = reading
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    if (!isHan(codePoint)) score += costOf(character, codePoint)
    words = lexicon.words.append(words, codePoint)
  }
  return { words, score }
}

export function plausibility({ words, score }: Reading): number {
  return words.logProbability + score
}

function costOf(character: string, codePoint: number): number {
  return SIGNS.get(character) ?? (codePoint < 0x80 ? ASCII : RARE)
}
