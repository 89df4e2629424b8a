import { leadingHan, trailingHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { withoutReadings } from './bracket.ts'
import type { Gloss } from './gloss.ts'
import { isReading } from './syllable.ts'

/** The longest word that is asked for, in characters. */
const LONGEST_WORD = 4
/** How much text on either side holds the rest of such a word, with a reading behind each character. */
const REACH = 40

/**
 * Whether the dictionary reads a word that the glossed character stands in otherwise: 條(tiāo)件 is tiáojiàn. Of words
 * that overlap the longest decide; where one of them is read like the gloss it is right. Names contradict nothing: others
 * may be written like them and read otherwise. O(1).
 */
export function contradicts(gloss: Gloss, text: string, lexicon: Lexicon): boolean {
  const head = trailingHan(withoutReadings(text.slice(Math.max(0, gloss.at - REACH), gloss.at)))
  const tail = leadingHan(withoutReadings(text.slice(gloss.end, gloss.end + REACH)))
  const before = [...head].slice(1 - LONGEST_WORD)
  const around = [...before, String.fromCodePoint(gloss.base), ...[...tail].slice(0, LONGEST_WORD - 1)]
  for (let length = Math.min(LONGEST_WORD, around.length); length > 1; length--) {
    const readings = readingsIn(around, before.length, length, lexicon)
    if (readings.some(reading => isReading(gloss.syllable, reading.toLowerCase()))) return false
    if (readings.some(reading => reading === reading.toLowerCase())) return true
  }
  return false
}

/** How the dictionary reads the character at `at` in the words of a length that hold it. */
function readingsIn(around: readonly string[], at: number, length: number, lexicon: Lexicon): string[] {
  const found: string[] = []
  for (let start = Math.max(0, at - length + 1); start <= at && start + length <= around.length; start++) {
    const word = around.slice(start, start + length).join('')
    for (const { pinyin } of lexicon.definitions.of(word)) {
      const syllable = pinyin.split(' ')[at - start]
      if (syllable !== undefined) found.push(syllable)
    }
  }
  return found
}
