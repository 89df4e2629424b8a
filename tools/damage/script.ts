/** Makes the damage of conversion between Simplified and Traditional. */
import iconv from 'iconv-lite'
import { openccTable } from '../lexicon/opencc.ts'
import type { Random } from './random.ts'

/** The Simplified form of a Traditional character, where it has one of its own. */
function simplified(character: string): string {
  return openccTable('TSCharacters').get(character)?.[0] ?? character
}

/** Whether a character is one that Traditional text has too. */
function isTraditional(character: string): boolean {
  return iconv.decode(iconv.encode(character, 'big5'), 'big5') === character
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
