import type { Span } from '../text/span.ts'
import { isWide } from './attributes.ts'
import type { Reading, Vocabulary } from './vocabulary.ts'

/** A tag, or what is left of one, as the document's own tags show it. */
export interface Rubble extends Span, Reading {
  readonly whole: boolean
}

/** The longest run of ASCII that is looked through, in code units: beyond it there is no Chinese page. */
const LONGEST = 1000

/** What it costs to take something for text, for a tag, or for a piece of one, so that long pieces are preferred. */
const TEXT = 1
const SIGN = 4
const WHOLE = 0.5
const CUT = 2
const CUT_TO_A_SIGN = 3

/** The run of ASCII, within one line of text, around `at`; it begins at `floor` at the earliest. */
export function runAround(line: string, at: number, floor: number): Span {
  let start = at
  while (start > floor && isPlain(line, start - 1)) start--
  let end = at + 1
  while (end < line.length && isPlain(line, end)) end++
  return { start, end }
}

function isPlain(line: string, at: number): boolean {
  return !isWide(line.charCodeAt(at)) && line[at] !== '\n'
}

/**
 * The tags and pieces of tags in a run of ASCII, where that is what it is made of: pieces stand side by side, or reach
 * the run's end, or what stands beside them is no word. In order, apart.
 */
export function rubbleIn(line: string, run: Span, vocabulary: Vocabulary): Rubble[] {
  if (run.end - run.start > LONGEST) return []
  const pieces = cheapest(line, run, vocabulary)
  return pieces.filter((_, i) => isBelieved(line, run, pieces, i))
}

interface Choice {
  readonly cost: number
  readonly from: number
  readonly kind: 'text' | 'whole' | 'cut'
}

/** The split of a run into text, tags and pieces that costs the least. */
function cheapest(line: string, { start, end }: Span, vocabulary: Vocabulary): Rubble[] {
  const best: Choice[] = [{ cost: 0, from: start, kind: 'text' }]
  const offer = (from: number, to: number, price: number, kind: Choice['kind']) => {
    const cost = best[from - start]!.cost + price
    if (to <= end && cost < (best[to - start]?.cost ?? Number.POSITIVE_INFINITY))
      best[to - start] = { cost, from, kind }
  }
  const endings = new Map<number, number>()
  for (let at = start; at < end; at++)
    if (line[at] === '>') endings.set(at + 1, Math.min(vocabulary.endingAt(line, at + 1), at + 1 - start))
  for (let at = start; at < end; at++) {
    const sign = line[at] === '<' || line[at] === '>'
    offer(at, at + 1, sign ? SIGN : TEXT, 'text')
    if (line[at] === '<') {
      const { length, whole } = vocabulary.beginningAt(line, at)
      if (whole > 0) offer(at, at + whole, WHOLE, 'whole')
      for (let n = 1; n <= length; n++) offer(at, at + n, n === 1 ? CUT_TO_A_SIGN : CUT, 'cut')
    } else
      for (const [to, length] of endings)
        if (at < to && to - length <= at) offer(at, to, to - at === 1 ? CUT_TO_A_SIGN : CUT, 'cut')
  }
  return piecesOf(line, { start, end }, best, vocabulary)
}

function piecesOf(
  line: string,
  { start, end }: Span,
  best: readonly Choice[],
  vocabulary: Vocabulary,
): Rubble[] {
  const pieces: Rubble[] = []
  for (let at = end; at > start; ) {
    const { from, kind } = best[at - start]!
    if (kind !== 'text')
      pieces.unshift({
        start: from,
        end: at,
        whole: kind === 'whole',
        ...vocabulary.read(line.slice(from, at)),
      })
    at = from
  }
  return pieces
}

/** One sign alone, or a short piece run into a word, may be the writer's own. */
function isBelieved(line: string, run: Span, pieces: readonly Rubble[], i: number): boolean {
  const { start, end, whole } = pieces[i]!
  const before = touching(line, pieces[i - 1]?.end ?? -1, start)
  const after = touching(line, end, pieces[i + 1]?.start ?? -1)
  if (whole || before || after) return true
  if (end - start > LONG) return true
  // A stroke shows that no word of the text begins or ends here.
  if (line[end - 1] === '/' && end - start > 3 && isEdge(line, run, start - 1)) return true
  if (line.endsWith('/>', end) && end - start > 2 && isEdge(line, run, start - 1)) return true
  const stops = isEdge(line, run, start - 1) && isEdge(line, run, end)
  return stops && (end - start > 2 || (end - start === 2 && atLineEdge(line, start, end)))
}

/** A piece of so many code units is no word's beginning. */
const LONG = 6

/** Whether nothing but blanks stands between two pieces. */
function touching(line: string, from: number, to: number): boolean {
  return from >= 0 && to >= from && line.slice(from, to).trim() === ''
}

function isEdge(line: string, run: Span, at: number): boolean {
  return at < run.start || at >= run.end || !/[\w<>&/]/.test(line[at]!)
}

function atLineEdge(line: string, start: number, end: number): boolean {
  const open = start === 0 || line[start - 1] === '\n'
  return open || end === line.length || line[end] === '\n'
}
