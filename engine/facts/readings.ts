import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { contradicts } from '../pinyin/contradiction.ts'
import { type Gloss, glosses, standsInText, standsWithin } from '../pinyin/gloss.ts'
import { type Weight, weigh } from '../pinyin/weight.ts'
import { bareZhuyin, hasZhuyin, ZHUYIN } from '../pinyin/zhuyin.ts'
import type { Survey } from './survey.ts'

/** How often a character bears a reading of its own, and of what kind it is. */
interface Tally extends Pick<Weight, 'common' | 'seen' | 'traditional'> {
  count: number
  /** How many of them are the reading that everyone would take for granted. */
  expected: number
  /** How many of them no author gives: those, and such as are wrong where they stand. */
  mechanical: number
  /** How many of them stand in the midst of Han characters. */
  within: number
  /** How often the character stands without a reading in the lines where it bears one. */
  bare: number
}

type Tallies = Map<string, Tally>

export interface ReadingsEvidence {
  /** By character. */
  readonly tallies: Tallies
  /** The same of readings in zhuyin that stand in running text. */
  readonly zhuyin: Tallies
  /** Readings that stand twice or more in a row. */
  doubled: number
  /** Readings before a Han character: with a space between, and without. */
  spaced: number
  tight: number
}

/** What the readings behind a document's characters are. */
export interface ReadingsHabit {
  /** Whether a program put them in: common Traditional characters bear the readings that everyone knows. */
  readonly residue: boolean
  /** Whether a space after a reading belongs to it. */
  readonly spaced: boolean
  /** Whether a character bears its usual reading and another, as where an author sets them side by side. */
  readonly contrasts: boolean
  /** Whether a reading or two that no author gives make the others suspect. */
  readonly suspect: boolean
  /** Characters, in order, that bear one reading twice or more and stand nowhere near without it. */
  readonly repeated: string
  /** The same of rarer Traditional characters, in names mostly, where it is so often that no author would do it. */
  readonly insisted: string
  /** The Traditional characters that bear readings, in order; empty where they are no residue. */
  readonly injected: string
  /** Whether characters of every kind bear readings, those of both scripts among them, in the midst of words. */
  readonly everywhere: boolean
  /** Whether readings in zhuyin are left over from ruby text: common characters bear them in running text. */
  readonly zhuyin: boolean
}

/** So many distinct characters make a habit, or more occurrences than that. Authors who gloss a word or two stay below. */
const HABIT = 3
/** Of characters that are written alike in both scripts it takes more: no table of hard characters holds them. */
const HABIT_OF_ALL = 8

export const readingsSurvey: Survey<ReadingsEvidence, ReadingsHabit> = {
  empty: () => ({ tallies: new Map(), zhuyin: new Map(), doubled: 0, spaced: 0, tight: 0 }),

  observe(line, lexicon) {
    let evidence: ReadingsEvidence | undefined
    for (const gloss of glosses(line)) {
      evidence ??= readingsSurvey.empty()
      count(evidence, gloss, line, lexicon)
    }
    if (evidence !== undefined) countBare(evidence.tallies, line)
    if (!hasZhuyin(line)) return evidence
    evidence ??= readingsSurvey.empty()
    for (const gloss of [...glosses(line, ZHUYIN), ...bareZhuyin(line)])
      if (standsInText(line, gloss)) tally(evidence.zhuyin, gloss, line, lexicon)
    return evidence
  },

  add(total, one, sign) {
    total.doubled += sign * one.doubled
    total.spaced += sign * one.spaced
    total.tight += sign * one.tight
    addTallies(total.tallies, one.tallies, sign)
    addTallies(total.zhuyin, one.zhuyin, sign)
  },

  decide(total) {
    const tallies = [...total.tallies]
    const plain = tallies.filter(([, tally]) => tally.common && tally.mechanical > 0 && tally.traditional)
    const times = plain.reduce((sum, [, { count }]) => sum + count, 0)
    const many = plain.length >= HABIT || times > HABIT
    const residue = (many && plain.length * 2 >= tallies.length) || total.doubled >= HABIT
    const injected = tallies.filter(([, tally]) => tally.traditional)
    return {
      residue,
      spaced: total.spaced > total.tight,
      contrasts: tallies.some(([, { expected, count }]) => expected > 0 && expected < count),
      suspect: plain.length > 0 && plain.length * 2 >= tallies.length,
      repeated: basesOf(tallies.filter(isConstant)),
      insisted: basesOf(injected.filter(isConstant).filter(([, { count, seen }]) => seen && count > HABIT)),
      injected: residue ? basesOf(injected) : '',
      everywhere: isHabit(total.tallies, HABIT_OF_ALL, ({ within }) => within > 0),
      zhuyin: isHabit(total.zhuyin, HABIT, () => true),
    }
  },
}

/** Whether a character bears a reading more than once, and stands nowhere near without it. */
function isConstant([, { count, bare }]: readonly [string, Tally]): boolean {
  return count > 1 && bare === 0
}

function basesOf(tallies: readonly (readonly [string, Tally])[]): string {
  return tallies
    .map(([base]) => base)
    .sort()
    .join('')
}

/** Whether characters that everyone knows, with the readings that everyone knows, are many and the most. */
function isHabit(tallies: Tallies, least: number, counts: (tally: Tally) => boolean): boolean {
  const known = [...tallies.values()].filter(
    tally => tally.common && tally.expected > 0 && counts(tally),
  ).length
  return known >= least && known * 2 >= tallies.size
}

function addTallies(total: Tallies, one: Tallies, sign: 1 | -1): void {
  for (const [base, tally] of one) {
    const sum = total.get(base) ?? { ...tally, count: 0, expected: 0, mechanical: 0, within: 0, bare: 0 }
    sum.count += sign * tally.count
    sum.expected += sign * tally.expected
    sum.mechanical += sign * tally.mechanical
    sum.within += sign * tally.within
    sum.bare += sign * tally.bare
    if (sum.count === 0) total.delete(base)
    else total.set(base, sum)
  }
}

/** Counts the places of a line where its glossed characters stand without a reading. O(length). */
function countBare(tallies: Tallies, line: string): void {
  for (const tally of tallies.values()) tally.bare -= tally.count
  for (const character of line) {
    const tally = tallies.get(character)
    if (tally !== undefined) tally.bare++
  }
}

function count(evidence: ReadingsEvidence, gloss: Gloss, line: string, lexicon: Lexicon): void {
  if (!tally(evidence.tallies, gloss, line, lexicon)) return
  if (gloss.times > 1) evidence.doubled++
  const spaced = line[gloss.end] === ' '
  if (!isHan(line.codePointAt(spaced ? gloss.end + 1 : gloss.end) ?? 0)) return
  if (spaced) evidence.spaced++
  else evidence.tight++
}

/** Counts a reading under its character; false where it is none of the character's. */
function tally(tallies: Tallies, gloss: Gloss, line: string, lexicon: Lexicon): boolean {
  const { reads, expected, common, seen, traditional } = weigh(gloss, lexicon)
  if (!reads) return false
  const base = String.fromCodePoint(gloss.base)
  const one = tallies.get(base) ?? {
    common,
    seen,
    traditional,
    count: 0,
    expected: 0,
    mechanical: 0,
    within: 0,
    bare: 0,
  }
  one.count++
  if (expected) one.expected++
  if (expected || contradicts(gloss, line, lexicon)) one.mechanical++
  if (standsWithin(line, gloss)) one.within++
  tallies.set(base, one)
  return true
}
