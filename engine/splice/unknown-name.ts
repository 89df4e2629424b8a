import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/**
 * Below this share of running text a character that makes no word with its neighbours is most likely part of a name. By
 * judgement: of such characters that are guessed at one in eight is wrong, of those within words one in two hundred.
 */
const RARE = 3e-4
/** Code units of the longest words that are looked for. */
const LONGEST_WORD = 4

/** Whether an offset stands within a name that no table has: a rare character before it, and one after, in no word. */
export function isUnknownName(text: string, at: number, lexicon: Lexicon): boolean {
  return [at - 1, at].every(i => isRare(text, i, lexicon) && !isInWord(text, i, lexicon))
}

function isRare(text: string, at: number, lexicon: Lexicon): boolean {
  const unit = text.charCodeAt(at)
  return isHan(unit) && lexicon.readings.frequency(unit) < RARE
}

/** Whether a word of the dictionary, of two to four characters, stands over an offset. */
function isInWord(text: string, at: number, lexicon: Lexicon): boolean {
  for (let length = 2; length <= LONGEST_WORD; length++)
    for (let start = Math.max(0, at - length + 1); start <= at; start++)
      if (lexicon.words.lookUp(text.slice(start, start + length)) !== undefined) return true
  return false
}
