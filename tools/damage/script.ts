/** Makes the damage of conversion between Simplified and Traditional. */
import iconv from 'iconv-lite'
import { openccTable } from '../lexicon/opencc.ts'
import type { Random } from './random.ts'

/** The Simplified form of a Traditional character, where it has one of its own. */
function simplified(character: string): string {
  return openccTable('TSCharacters').get(character)?.[0] ?? character
}

/** Whether Simplified writes a Traditional character with another. */
export function isWrittenOtherwise(character: string): boolean {
  return simplified(character) !== character
}

/** The first pair of Big5's second level, which holds the characters that Traditional text seldom has. */
const SECOND_LEVEL = 0xc940

/** Whether a character is one that Traditional text commonly has. */
function isTraditional(character: string): boolean {
  const bytes = iconv.encode(character, 'cp950')
  return bytes.length === 2 && bytes.readUInt16BE() < SECOND_LEVEL
}

/**
 * Converters that map only what cannot be mistaken: what Simplified writes with a character that Traditional has too
 * (于 for 於, 后 for 後) stays as Simplified writes it.
 */
export function throughSureTable(truth: string): string {
  return truth.replace(/\p{Script=Han}/gu, character => {
    const simple = simplified(character)
    return isTraditional(simple) ? simple : character
  })
}

/** A share of the characters that are not written so in Simplified, in Simplified. */
export function partlySimplified(truth: string, random: Random, share: number): string {
  return truth.replace(/\p{Script=Han}/gu, character => {
    const simple = simplified(character)
    return simple !== character && random() < share ? simple : character
  })
}
