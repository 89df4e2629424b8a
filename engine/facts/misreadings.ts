import { chainKey } from '../recode/repair.ts'
import type { Survey } from './survey.ts'

/** By chain (`chainKey`): how many lines were misread so, and how many code units of them. */
type Evidence = Map<string, { lines: number; units: number }>

/** The chains that the document is full of, sorted. */
export type MisreadingHabit = readonly string[]

/** From so many lines and code units on, one more line is likely to be misread in the same way. */
const LINES = 2
const UNITS = 40

/** How the document's lines were misread, so that a line too short to tell by itself is judged by its neighbours. */
export const misreadingsSurvey: Survey<Evidence, MisreadingHabit> = {
  empty: () => new Map(),
  observe(line, lexicon) {
    const repairs = lexicon.mojibake.repairs(line)
    if (repairs.length === 0) return undefined
    const evidence: Evidence = new Map()
    for (const { chain, start, end } of repairs) count(evidence, chainKey(chain), 0, end - start)
    for (const one of evidence.values()) one.lines = 1
    return evidence
  },
  add(total, one, sign) {
    for (const [key, { lines, units }] of one) count(total, key, sign * lines, sign * units)
  },
  decide: total =>
    [...total]
      .filter(([, { lines, units }]) => lines >= LINES && units >= UNITS)
      .map(([key]) => key)
      .sort(),
}

function count(evidence: Evidence, key: string, lines: number, units: number): void {
  const known = evidence.get(key)
  if (known === undefined) evidence.set(key, { lines, units })
  else {
    known.lines += lines
    known.units += units
  }
}
