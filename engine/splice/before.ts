import { readBracketed, withoutReadings } from '../pinyin/bracket.ts'
import { characterBefore } from '../pinyin/gloss.ts'
import type { Span } from '../text/span.ts'
import type { PageIndex } from './page-index.ts'
import type { Pair } from './pairs.ts'

/** The sound character before some damage: where it stands, its own reading if it bears one, and its pair. */
export interface Before {
  readonly at: number
  readonly character: string
  readonly pair: Pair
  readonly reading?: string
}

/** Sound text before the damage that is read for plausibility, in code units. */
const CONTEXT = 16

/** The sound text that ends at an offset, without readings. */
export function contextBefore(text: string, end: number): string {
  return withoutReadings(text.slice(Math.max(0, end - 2 * CONTEXT), end)).slice(-CONTEXT)
}

/** The characters that may have ended at an offset, before their readings and before NFKC. */
export function charactersBefore(text: string, start: number, index: PageIndex): Before[] {
  const gloss = readingBefore(text, start)
  const end = gloss?.start ?? start
  const at = characterBefore(text, end)
  const reading = gloss === undefined ? {} : { reading: text.slice(gloss.start + 1, gloss.end - 1) }
  // NFKC makes up to four code units of one character.
  return [at, end - 2, end - 3, end - 4].flatMap((from, i) =>
    from < 0 || (i > 0 && from >= at)
      ? []
      : index
          .sources(text, from)
          .filter(({ length, bytes }) => from + length === end && bytes.length === 2)
          .map(({ bytes }) => (bytes[0]! << 8) | bytes[1]!)
          .map(pair => ({ at: from, character: index.characterOf(pair), pair, ...reading })),
  )
}

/** A bracketed reading that ends at an offset. */
function readingBefore(text: string, end: number): Span | undefined {
  const open = text.lastIndexOf('(', end - 1)
  const reading = open >= 0 && end - open <= 12 ? readBracketed(text, open) : undefined
  return reading?.end === end ? reading : undefined
}
