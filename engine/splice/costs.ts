import { isHan } from '../lexicon/han.ts'
import type { CharacterClass } from '../script/characters.ts'

/** Natural logarithm: what a reading costs that is none of the pair before it. */
export const MISREAD = -15
/** Natural logarithm: what a character of each class costs, since only Traditional pages have readings put in. */
export const COST_OF_CLASS: Readonly<Record<CharacterClass, number>> = {
  simplified: -8,
  'one-to-many': -2,
  traditional: 0,
  shared: 0,
}
/** Natural logarithm: what a dropped pair costs; text with one more character is told as one more word too readily. */
export const DROP = -1.5
/** A tag without its first character. */
export const TAG_REST =
  /^\/?(?:p|br|div|span|a|b|i|u|em|strong|font|img|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|tbody|center|section)\b/i
/** Natural logarithm: what speaks for a tag where the rest of one stands. */
export const TAG = 12
/** Natural logarithm: what a closing bracket without an opening one costs, or one inside its own kind. */
export const UNPAIRED = -5
/** What ends a line: natural logarithms. The share of each sign in running text is counted elsewhere. */
const ENDS: ReadonlyMap<string, number> = new Map([
  ['。', 1.5],
  ['”', 0],
  ['」', 0],
  ['！', 0],
  ['？', 0],
  ['：', 0],
  ['；', 0],
  ['）', 0],
  ['》', -1],
])
const ENDING = { han: -5, other: -6 } as const

/** What a character costs as the last of a line or before a tag. */
export function costOfEnd(codePoint: number): number {
  return ENDS.get(String.fromCodePoint(codePoint)) ?? (isHan(codePoint) ? ENDING.han : ENDING.other)
}

/** Natural logarithms of how often a number begins with each digit, by Benford's law. */
const FIRST_DIGITS = [...'123456789']
  .map((digit, i) => ({ digit, cost: Math.log10(1 + 1 / (i + 1)) }))
  .map(({ digit, cost }) => ({ digit, cost: Math.log(cost) }))

/** The digits that may have stood before a number whose first is lost, and what each costs. A year tells it: 9**年 is 19**. */
export function lostDigits(rest: string): readonly { readonly digit: string; readonly cost: number }[] {
  const year = /^(\d)\d\d年/.exec(rest)
  if (year !== null) return [{ digit: year[1]! >= '5' ? '1' : '2', cost: 0 }]
  return /^\d/.test(rest) ? FIRST_DIGITS : []
}
