import type { Lexicon } from '../lexicon/lexicon.ts'

/** How many characters on either side are read. */
const REACH = 4

/** The word that the characters on both sides make without the sign; undefined where they make none. */
export function wordAround(text: string, start: number, end: number, { words }: Lexicon): string | undefined {
  const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - REACH), start))![0]
  const after = /^\p{Script=Han}*/u.exec(text.slice(end, end + REACH))![0]
  // A number at the head of a line is a list's.
  if (/^[一二三四五六七八九十]+$/.test(before)) return undefined
  const joined = before + after
  // Two characters with a sign between are two characters as well as a word.
  if (joined.length < 3) return undefined
  const word = words.segment(joined).find(span => span.start < before.length && before.length < span.end)
  return word === undefined ? undefined : joined.slice(word.start, word.end)
}
