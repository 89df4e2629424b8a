import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Effect } from './elements.ts'
import type { Mark } from './scan.ts'

/** Marks with nothing but blanks between them: what they do to the text they do together. */
export interface Cluster extends Span {
  readonly marks: readonly Mark[]
  readonly effect: Effect
}

const STRENGTH: Readonly<Record<Effect, number>> = { inline: 0, cell: 1, block: 2 }

const NONE: ReadonlySet<Mark> = new Set()

/** The marks of a text, in order, as clusters; each of `alone` is one for itself. */
export function clustersOf(text: string, marks: readonly Mark[], alone: ReadonlySet<Mark> = NONE): Cluster[] {
  const groups: Mark[][] = []
  for (const mark of marks) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const parted = before === undefined || alone.has(before) || alone.has(mark)
    if (!parted && joins(text, before, mark)) last!.push(mark)
    else groups.push([mark])
  }
  return groups.map(group => ({
    marks: group,
    start: group[0]!.start,
    end: group.at(-1)!.end,
    effect: group.reduce(
      (strongest: Effect, { effect }) => (STRENGTH[effect] > STRENGTH[strongest] ? effect : strongest),
      'inline',
    ),
  }))
}

/** Ideographic spaces before running text are the writer's indentation; before the end of a block they are nothing. */
function joins(text: string, left: Mark, right: Mark): boolean {
  let at = left.end
  while (at < right.start && (isBlank(text, at) || (right.effect === 'block' && text[at] === '\u3000'))) at++
  return at === right.start
}

function isBlank(text: string, at: number): boolean {
  const unit = text[at]
  return unit === ' ' || unit === '\t' || unit === '\u00a0'
}

/**
 * What a cluster leaves: where it parts two pieces of text, a new line or a tab for the blocks or cells that it bounds;
 * at the line's start or end nothing. Sorted, apart.
 */
export function editsOf(text: string, cluster: Cluster): Edit[] {
  let { start, end } = cluster
  while (start > 0 && isBlank(text, start - 1)) start--
  while (isBlank(text, end)) end++
  const atStart = isEdge(text[start - 1])
  const atEnd = isEdge(text[end])
  // A line of nothing else, which other markup made, goes with its line feed.
  if (atStart && atEnd && start > 0) return [{ start: start - 1, end, insert: '' }]
  if (atStart) return [{ start: cluster.start, end, insert: '' }]
  if (atEnd) return [{ start, end: cluster.end, insert: '' }]
  if (cluster.effect === 'inline') return removals(cluster.marks)
  return [{ start, end, insert: cluster.effect === 'block' ? '\n' : '\t' }]
}

function isEdge(unit: string | undefined): boolean {
  return unit === undefined || unit === '\n'
}

/** One removal for each run of marks that touch. */
function removals(marks: readonly Mark[]): Edit[] {
  const edits: Edit[] = []
  for (const { start, end } of marks) {
    const last = edits.at(-1)
    if (last?.end === start) edits[edits.length - 1] = { ...last, end }
    else edits.push({ start, end, insert: '' })
  }
  return edits
}
