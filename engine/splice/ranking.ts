import type { Passage } from '../lexicon/language.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { costOfYears, DROP_IN_CONTEXT, UNCLOSED, UNPAIRED } from './costs.ts'
import type { Outlook } from './outlook.ts'
import { closersAfter, QUOTED } from './pairing.ts'
import { begin, plausibility, type Reading, read } from './plausibility.ts'
import { byScore, type State } from './state.ts'
import type { Candidate, Task } from './task.ts'

/** Candidates that are compared in the end. */
const FINALISTS = 80

/** The finished states as candidates, most plausible first: each with the same sound text after it, read in context. */
export function ranked(
  task: Task,
  finished: readonly State[],
  outlook: Outlook,
  lexicon: Lexicon,
): Candidate[] {
  const rest = (at: number) => outlook.from(at)
  const finalists = abreast(finished, rest, lexicon).sort(byScore).slice(0, FINALISTS)
  const scale = new Scale(task, lexicon)
  const asIs = scale.asIs(outlook.asIs(task.first.start))
  const closers = (text: string, at: number) =>
    closersAfter(task.closers, text + task.text.slice(at, at + QUOTED)).length
  const open = closers('', task.first.start)
  return finalists
    .map(({ at, text, table, prior, guesses, lost, score: words }) => {
      const whole = text + rest(at)
      const left = closers(text, at)
      const closed = left < open
      const score =
        prior + guesses * DROP_IN_CONTEXT + scale.weigh(whole) + Math.max(0, left - open) * UNCLOSED
      return {
        text,
        mended: marking(text, lost),
        whole,
        end: at,
        table,
        score,
        guesses,
        gain: words - asIs - (closed ? UNPAIRED : 0),
      }
    })
    .sort((a, b) => b.score - a.score)
}

/** The states as they are where the last of them has come, so that those that ended early do not lead. */
function abreast(finished: readonly State[], rest: (at: number) => string, lexicon: Lexicon): State[] {
  return finished.map(state => {
    const reading = read(lexicon, state.reading, rest(state.at))
    return { ...state, reading, score: state.prior + plausibility(reading) }
  })
}

/** How plausible texts are after the sound text before the damage, by the words that follow one another. */
class Scale {
  private readonly lexicon: Lexicon
  private readonly signs: Reading
  private readonly passage: Passage

  constructor({ context }: Task, lexicon: Lexicon) {
    this.lexicon = lexicon
    this.signs = begin(lexicon, context)
    this.passage = lexicon.language.read(lexicon.language.begin(), context)
  }

  /** By words alone, as states are weighed while they are searched for: context makes too much of garbled text. */
  asIs(text: string): number {
    return plausibility(read(this.lexicon, this.signs, text))
  }

  weigh(text: string): number {
    const { logProbability } = this.lexicon.language.read(this.passage, text)
    return logProbability + read(this.lexicon, this.signs, text).beyond + costOfYears(text)
  }
}

/** The text with the question mark left where nobody can know what it stands for. */
function marking(text: string, lost: readonly number[]): string {
  return lost.reduce((marked, at) => `${marked.slice(0, at)}?${marked.slice(at + 1)}`, text)
}
