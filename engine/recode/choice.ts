import type { Candidate } from './alphabet.ts'

/** A candidate for one place, and what speaks for it (natural logarithm). */
export interface Scored {
  readonly candidate: Candidate
  readonly score: number
}

/** The candidates of a place, best first, each once, and the probability of the first, 0 to 1. */
export interface Choice {
  readonly candidates: readonly Candidate[]
  readonly confidence: number
}

/** What is chosen among candidates in order, one of which may stand there with several neighbours; never more sure than `most`. */
export function choiceAmong(scored: readonly Scored[], most: number): Choice {
  return { candidates: apart(scored), confidence: Math.min(most, shareOfFirst(scored)) }
}

/** Of candidates in order, each the first time. */
function apart(scored: readonly Scored[]): Candidate[] {
  const found = new Map<number, Candidate>()
  for (const { candidate } of scored)
    if (!found.has(candidate.codePoint)) found.set(candidate.codePoint, candidate)
  return [...found.values()]
}

/** The probability of the first candidate, with whatever neighbours. */
function shareOfFirst(scored: readonly Scored[]): number {
  const first = scored[0]!
  let total = 0
  let same = 0
  for (const { candidate, score } of scored) {
    const share = Math.exp(score - first.score)
    total += share
    if (candidate.codePoint === first.candidate.codePoint) same += share
  }
  return same / total
}
