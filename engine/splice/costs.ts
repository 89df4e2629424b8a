import { isHan } from '../lexicon/han.ts'
import type { Characters } from '../script/characters.ts'

/** Natural logarithm: what a reading costs that is none of the pair before it. */
export const MISREAD = -15
/** Natural logarithm: what a character of Simplified text costs, since only Traditional pages have readings put in. */
const SIMPLIFIED = -12
/** What a variant of the usual character costs. */
const VARIANT = -1
/** How far the shares of the forms of a character are trusted, since some words have the rarer one; and what they cost at most. */
const FORM = { trust: 0.6, most: -5 } as const

/**
 * What it costs to write a character so: nothing where Traditional text has no other, and the more the rarer its form
 * is among those that stand for the same Simplified character, whose words tell nothing of forms.
 */
export function costOfForm(codePoint: number, characters: Characters): number {
  const kind = characters.classOf(codePoint)
  if (kind === 'simplified') return SIMPLIFIED
  if (codePoint > 0xffff) return 0
  const canonical = characters.canonical[codePoint]!
  const variant = canonical === codePoint ? 0 : VARIANT
  const choice = characters.choices.get(characters.simplified[codePoint]!)
  const score = choice?.scores[choice.forms.indexOf(canonical)] ?? 0
  return variant + Math.max(FORM.most, FORM.trust * score)
}

/** Natural logarithm: what a dropped pair costs; text with one more character is told as one more word too readily. */
export const DROP = -1.5
/** What of that is given back where text is read in context, which tells better. */
export const DROP_IN_CONTEXT = 0.7
/** A tag without its first character. */
export const TAG_REST =
  /^\/?(?:p|br|div|span|a|b|i|u|em|strong|font|img|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|tbody|center|section)\b/i
/** Natural logarithm: what speaks for a tag where the rest of one stands. */
export const TAG = 12
/** Natural logarithm: what a closing bracket without an opening one costs, or one inside its own kind. */
export const UNPAIRED = -5
/** What an opening one costs with no closing one after it; that one may be destroyed. */
export const UNCLOSED = -3
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

/** A digit or a sign that a decoder swallowed. */
export interface Swallowed {
  readonly character: string
  /** Whether what follows tells which one it was; else this one stands for all. */
  readonly known: boolean
  /** Natural logarithm. */
  readonly cost: number
}

/** Natural logarithm: what it costs that a character is swallowed which no digits follow. */
const ALONE = -3

/** What may have stood before a text, of ASCII: of a number its first digit. A year or a century tells it, as 9**年 is 19**. */
export function swallowedBefore(rest: string): Swallowed | undefined {
  const dated = /^(?:(\d)\d\d年|(\d)世[纪紀])/.exec(rest)
  if (dated !== null) return { character: (dated[1] ?? dated[2]!) >= '5' ? '1' : '2', known: true, cost: 0 }
  if (/^\d/.test(rest)) return { character: '1', known: false, cost: 0 }
  return isHan(rest.charCodeAt(0)) ? { character: '1', known: false, cost: ALONE } : undefined
}

/** Natural logarithms: how seldom a year stands behind a sign when a number does, beside 。 of which half are years. */
const BEFORE_YEARS: ReadonlyMap<string, number> = new Map([
  ...[...'（(：:'].map(sign => [sign, -0.6] as const),
  ...[...'，,'].map(sign => [sign, -1] as const),
  ...[...'、；;！!？?《〈“「『·…【〔'].map(sign => [sign, -2] as const),
  // Then it is no year.
  ...[...'0123456789０１２３４５６７８９'].map(digit => [digit, -4] as const),
])

/** What it costs that the years of a text stand behind the signs that they do. */
export function costOfYears(text: string): number {
  let sum = 0
  for (const { 1: sign } of text.matchAll(/(.)[12１２][\d０-９]{3}年/gu)) sum += BEFORE_YEARS.get(sign!) ?? 0
  return sum
}
