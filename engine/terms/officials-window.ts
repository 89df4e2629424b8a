import type { Lexicon } from '../lexicon/lexicon.ts'
import { firstDay, lastDay, type PartialDate, type Window } from './calendar.ts'
import type { Post } from './entries.ts'
import type { LineTerms } from './line-terms.ts'
import { type Candidate, isEvident } from './persons.ts'

/** Days, both ends included. */
interface Interval {
  readonly from: PartialDate
  readonly to: PartialDate
}

const OPEN = '9999-12-31'

/**
 * The time in which all who appear with their offices held them, and in which the set phrases were in use; undefined
 * where nobody does. Who contradicts those before is passed over: offices are also told of the past.
 */
export function officialsWindow(lines: readonly LineTerms[], lexicon: Lexicon): Window | undefined {
  let intervals: readonly Interval[] | undefined
  for (const line of lines)
    for (const candidates of line.persons.values()) {
      const posts = evidentPosts(candidates)
      if (posts.length === 0) continue
      const terms = posts.map(intervalOf)
      const both = intervals === undefined ? terms : intersect(intervals, terms)
      if (both.length > 0) intervals = both
    }
  if (intervals === undefined) return undefined
  return windowOf(notBefore(intervals, firstUses(lines, lexicon)))
}

/** The posts that a person's offices say are held, where only one person of the name fits. */
function evidentPosts(candidates: readonly Candidate[]): readonly Post[] {
  const evident = candidates.filter(isEvident)
  return evident.length === 1 ? evident[0]!.posts : []
}

function intervalOf({ start, end }: Post): Interval {
  return { from: firstDay(start), to: end === undefined ? OPEN : lastDay(end) }
}

function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return a.flatMap(x =>
    b.flatMap(y => {
      const from = x.from > y.from ? x.from : y.from
      const to = x.to < y.to ? x.to : y.to
      return from <= to ? [{ from, to }] : []
    }),
  )
}

/**
 * When each campaign and numbered formula of the lines was first used, where the table is sure. Policies, slogans,
 * documents and meetings are spoken of before the day that the table gives them.
 */
function firstUses(lines: readonly LineTerms[], { gazetteer }: Lexicon): PartialDate[] {
  return lines.flatMap(line =>
    line.found.flatMap(({ references }) => {
      const entry = gazetteer.entry(references[0]!)
      if (references.length > 1 || entry.kind !== 'phrase' || !DATED.has(entry.type)) return []
      return entry.confidence === 'high' && entry.firstUsed !== undefined ? [firstDay(entry.firstUsed)] : []
    }),
  )
}

const DATED = new Set(['campaign', 'numbered-formula'])

/** The intervals without what lies before the dates; a date that leaves nothing is passed over. */
function notBefore(intervals: readonly Interval[], dates: readonly PartialDate[]): readonly Interval[] {
  return dates.reduce<readonly Interval[]>((left, from) => {
    const later = intersect(left, [{ from, to: OPEN }])
    return later.length > 0 ? later : left
  }, intervals)
}

function windowOf(intervals: readonly Interval[]): Window {
  const earliest = intervals.map(({ from }) => from).reduce((a, b) => (a < b ? a : b))
  const latest = intervals.map(({ to }) => to).reduce((a, b) => (a > b ? a : b))
  return { earliest, latest: latest === OPEN ? undefined : latest }
}
