import { isHan } from '../lexicon/han.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Gloss, glosses } from '../pinyin/gloss.ts'
import { type Weight, weigh } from '../pinyin/weight.ts'
import type { Survey } from './survey.ts'

/** How often a character bears a reading of its own, and of what kind it is. */
interface Tally extends Weight {
  count: number
}

export interface ReadingsEvidence {
  /** By character. */
  readonly tallies: Map<string, Tally>
  /** Readings that stand twice or more in a row. */
  doubled: number
  /** Readings before a Han character: with a space between, and without. */
  spaced: number
  tight: number
}

/** What a document's bracketed readings are. */
export interface ReadingsHabit {
  /** Whether a program put them in: common Traditional characters bear the readings that everyone knows. */
  readonly residue: boolean
  /** Whether a space after a reading belongs to it. */
  readonly spaced: boolean
  /** The Traditional characters that bear readings, in order; empty where they are no residue. */
  readonly injected: string
}

/** Distinct characters that make a habit. Authors who gloss a word or two stay below. */
const HABIT = 3

export const readingsSurvey: Survey<ReadingsEvidence, ReadingsHabit> = {
  empty: () => ({ tallies: new Map(), doubled: 0, spaced: 0, tight: 0 }),

  observe(line, lexicon) {
    let evidence: ReadingsEvidence | undefined
    for (const gloss of glosses(line)) {
      evidence ??= readingsSurvey.empty()
      count(evidence, gloss, line, lexicon)
    }
    return evidence
  },

  add(total, one, sign) {
    total.doubled += sign * one.doubled
    total.spaced += sign * one.spaced
    total.tight += sign * one.tight
    for (const [base, tally] of one.tallies) {
      const sum = total.tallies.get(base) ?? { ...tally, count: 0 }
      sum.count += sign * tally.count
      if (sum.count === 0) total.tallies.delete(base)
      else total.tallies.set(base, sum)
    }
  },

  decide(total) {
    const tallies = [...total.tallies]
    const plain = tallies.filter(([, tally]) => tally.common && tally.expected && tally.traditional)
    const residue = (plain.length >= HABIT && plain.length * 2 >= tallies.length) || total.doubled >= HABIT
    const injected = tallies.filter(([, tally]) => tally.traditional).map(([base]) => base)
    return {
      residue,
      spaced: total.spaced > total.tight,
      injected: residue ? injected.sort().join('') : '',
    }
  },
}

function count(evidence: ReadingsEvidence, gloss: Gloss, line: string, lexicon: Lexicon): void {
  const weight = weigh(gloss, lexicon)
  if (!weight.reads) return
  const base = String.fromCodePoint(gloss.base)
  const tally = evidence.tallies.get(base) ?? { ...weight, count: 0 }
  tally.count++
  evidence.tallies.set(base, tally)
  if (gloss.times > 1) evidence.doubled++
  const spaced = line[gloss.end] === ' '
  if (!isHan(line.codePointAt(spaced ? gloss.end + 1 : gloss.end) ?? 0)) return
  if (spaced) evidence.spaced++
  else evidence.tight++
}
