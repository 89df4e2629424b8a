/** Makes the damage of characters that nobody sees, strewn between others. */
import { pick, type Random } from './random.ts'

const STREWN = [
  '\u200b',
  '\u200b',
  '\u200b\u200b',
  '\ufeff',
  '\u00ad',
  '\u200e',
  '\u2060',
  '\u0007',
  '\ufe0f',
]

/** Invisible characters between Chinese ones, about one in so many code points. */
export function strewn(text: string, random: Random, every: number): string {
  return text.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, character =>
    random() * every < 1 ? character + pick(random, STREWN) : character,
  )
}
