import type { ReadingsHabit } from '../facts/readings.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { readBracketed } from '../pinyin/bracket.ts'
import { characterBefore } from '../pinyin/gloss.ts'
import type { Restoration } from './mend.ts'
import { pageIndex } from './page-index.ts'
import { isTrail } from './pairs.ts'

/**
 * A reading after a letter, as in 為L(zhǎng)et: the last byte of 為 and the L are the bytes of 長. Nothing is lost.
 * Told only where those bytes do spell a character of that reading, and a Latin word goes on after it or the document is
 * full of readings.
 */
export function straddlesAscii(
  text: string,
  open: number,
  habit: ReadingsHabit,
  lexicon: Lexicon,
): Restoration | undefined {
  const letter = text.charCodeAt(open - 1)
  if (!(letter < 0x80 && isTrail(letter))) return undefined
  const reading = readBracketed(text, open)
  if (reading === undefined) return undefined
  const within = isAlphanumeric(text.charCodeAt(reading.end)) && reading.syllable.tone > 0
  if (!within && !habit.residue) return undefined
  const index = pageIndex(lexicon)
  const sources = index.sources(text, characterBefore(text, open - 1))
  const spells = sources.some(
    ({ bytes }) =>
      bytes.length === 2 && index.reading(bytes[1]!, reading.syllable).some(pair => (pair & 0xff) === letter),
  )
  return spells ? { start: open, end: reading.end, mends: [{ text: '', confidence: 1 }] } : undefined
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
}
