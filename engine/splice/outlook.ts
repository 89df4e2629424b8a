import { withoutReadings } from '../pinyin/bracket.ts'
import { type Injection, injectionAt, isQuestionMark } from './signs.ts'
import type { Candidate, Task } from './task.ts'

/** How far sound text after the damage is read to tell candidates apart, in code units. */
const OUTLOOK = 8

/** What later damage of the same line is mended to. */
export type MendAt = (first: Injection) => Pick<Candidate, 'text' | 'end'> | undefined

/**
 * The text behind some damage that candidates are compared with, the same for all: where one of them goes on through
 * what another takes for damage of its own, that is mended first, since garbage would tell against the other.
 */
export class Outlook {
  private readonly task: Task
  private readonly mendAt: MendAt
  private readonly mends = new Map<number, ReturnType<MendAt>>()
  /** Where the first candidate ends, and the last. */
  private readonly nearest: number
  private readonly furthest: number
  private readonly horizon: number

  /** `ends` are where candidates end. */
  constructor(task: Task, ends: readonly number[], mendAt: MendAt) {
    this.task = task
    this.mendAt = mendAt
    this.nearest = Math.min(task.text.length, ...ends)
    this.furthest = Math.max(0, ...ends)
    this.horizon = horizonOf(task.text, Math.max(this.furthest, ...this.laterEnds()))
  }

  /** The text from an offset, where a candidate ends, to the horizon. */
  from(at: number): string {
    const { text } = this.task
    const next = this.laterFrom(at)
    const mend = next && this.mended(next)
    return mend === undefined
      ? withoutReadings(text.slice(at, this.horizon))
      : withoutReadings(text.slice(at, next!.start)) + mend.text + this.from(mend.end)
  }

  /** The damaged text from an offset to where the horizon is. */
  asIs(start: number): string {
    const { text } = this.task
    const next = this.laterFrom(this.nearest)
    return next === undefined
      ? withoutReadings(text.slice(start, this.horizon))
      : withoutReadings(text.slice(start, next.start)) + this.from(next.start)
  }

  private *laterEnds(): Iterable<number> {
    for (let at = this.nearest, next = this.laterFrom(at); next !== undefined; next = this.laterFrom(at)) {
      yield this.mended(next)?.end ?? next.end
      at = next.end
    }
  }

  /** The first reading inside a character that some candidate ends before, and another goes through. */
  private laterFrom(from: number): Injection | undefined {
    const { text, broken } = this.task
    // Where half characters are dropped it looks like any other reading.
    if (broken === 'drop') return undefined
    for (let at = from; at < this.furthest; at++) {
      const injection = isQuestionMark(text[at]) ? injectionAt(text, at, broken) : undefined
      if (injection !== undefined) return injection
    }
    return undefined
  }

  private mended(first: Injection): ReturnType<MendAt> {
    if (!this.mends.has(first.start)) this.mends.set(first.start, this.mendAt(first))
    return this.mends.get(first.start)
  }
}

/** Where the text that is compared ends: before the next damage. */
function horizonOf(text: string, furthest: number): number {
  const end = Math.min(text.length, furthest + OUTLOOK)
  for (let at = furthest; at < end; at++) if (isQuestionMark(text[at])) return at
  return end
}
