import type { Lexicon } from '../lexicon/lexicon.ts'
import { withoutReadings } from '../pinyin/bracket.ts'
import { begin, plausibility, read } from './plausibility.ts'
import { isQuestionMark } from './signs.ts'
import { byScore, type State } from './state.ts'
import type { Candidate, Task } from './task.ts'

/** Candidates that are compared in the end. */
const FINALISTS = 40
/** How far sound text after the damage is read to tell candidates apart, in code units. */
const OUTLOOK = 8

/** The finished states as candidates, most plausible first: each with the same sound text after it. */
export function ranked(task: Task, finished: readonly State[], lexicon: Lexicon): Candidate[] {
  const finalists = [...finished].sort(byScore).slice(0, FINALISTS)
  const horizon = horizonOf(task, finalists)
  const asIs = plausibilityAsIs(task, horizon, lexicon)
  return finalists
    .map(({ at, text, table, prior, guesses, reading }) => {
      const rest = withoutReadings(task.text.slice(at, horizon))
      const score = prior + plausibility(read(lexicon, reading, rest))
      return { text, end: at, table, score, guesses, gain: score - asIs }
    })
    .sort((a, b) => b.score - a.score)
}

function plausibilityAsIs({ text, first, context }: Task, horizon: number, lexicon: Lexicon): number {
  const rest = withoutReadings(text.slice(first.start, horizon))
  return plausibility(read(lexicon, begin(lexicon, context), rest))
}

/** Where the text that is compared ends: before the next damage. */
function horizonOf({ text }: Task, finalists: readonly State[]): number {
  const furthest = Math.max(0, ...finalists.map(({ at }) => at))
  const end = Math.min(text.length, furthest + OUTLOOK)
  for (let at = furthest; at < end; at++) if (isQuestionMark(text[at])) return at
  return end
}
