import type { Pair } from './pairs.ts'
import type { Reading } from './plausibility.ts'

/** How far a candidate has come. */
export interface State {
  /** The next code unit of the damaged text. */
  readonly at: number
  /** A first byte that waits for its second; 0 where the damaged text and the true one are in step. */
  readonly lead: number
  /** The last two true bytes up to here, the waiting one with them. */
  readonly tail: Pair
  readonly text: string
  readonly reading: Reading
  readonly prior: number
  /** Prior and plausibility together. */
  readonly score: number
  readonly guesses: number
  /** Offsets in `text` of digits and signs that nobody can know. */
  readonly lost: readonly number[]
  readonly table: ReadonlyMap<Pair, string>
}

/** States kept for each offset. */
const WIDTH = 200
/** And of those that end alike, whose futures are the same but for long words. */
const ALIKE = 8
/** And of those that differ in their first character alone. */
const SAME = 3
/** States that are so much less plausible than the best at their offset are given up. */
const BEHIND = 25

export function costing(state: State, cost: number): State {
  return { ...state, prior: state.prior + cost, score: state.score + cost }
}

export function guessing(state: State, cost: number): State {
  return { ...costing(state, cost), guesses: state.guesses + 1 }
}

/** So many guesses at once, and one more for so many code units, are as much as anyone would believe. */
const GUESSES = { atOnce: 3, every: 4 } as const

function isGuesswork({ guesses, text }: State): boolean {
  return guesses > GUESSES.atOnce + text.length / GUESSES.every
}

export function byScore(a: State, b: State): number {
  return b.score - a.score
}

/** The states at one offset: the best of them, none far behind the very best, none of guesses alone. */
export class Bucket {
  private states: State[] = []
  private top = Number.NEGATIVE_INFINITY

  put(state: State): void {
    if (state.score < this.top - BEHIND || isGuesswork(state)) return
    this.top = Math.max(this.top, state.score)
    this.states.push(state)
    if (this.states.length > 8 * WIDTH) this.states = this.best()
  }

  /** Best first. */
  best(): State[] {
    const least = this.top - BEHIND
    const sorted = this.states.filter(({ score }) => score >= least).sort(byScore)
    const alike = new Quota(ALIKE)
    const same = new Quota(SAME)
    const best: State[] = []
    for (const state of sorted) {
      const end = endOf(state)
      // The end holds the first character too while there are but two: then it still tells what may follow.
      const rest = state.text.slice(1) + end
      if (alike.isFull(end) || same.isFull(rest)) continue
      alike.add(end)
      same.add(rest)
      if (best.push(state) === WIDTH) break
    }
    return best
  }
}

/** How many of each kind are kept, of which there may be so many. */
class Quota {
  private readonly most: number
  private readonly counts = new Map<string, number>()

  constructor(most: number) {
    this.most = most
  }

  isFull(kind: string): boolean {
    return this.counts.get(kind) === this.most
  }

  add(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }
}

/** What the future of a state hangs on, but for words of more than two characters. */
function endOf({ text, lead }: State): string {
  return text.slice(-2) + String.fromCharCode(lead)
}
