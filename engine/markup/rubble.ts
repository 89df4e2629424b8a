import type { Span } from '../text/span.ts'
import { isWide } from './attributes.ts'
import type { KnownTags, Reading } from './known-tags.ts'

/** A tag, or what is left of one, as the document's own tags show it. */
export interface Rubble extends Span, Reading {
  readonly whole: boolean
}

/** The longest run of ASCII that is looked through, in code units: beyond it there is no Chinese page. */
const LONGEST = 1000

/**
 * What it costs to take something for text, for a tag, or for a piece of one, so that long pieces are preferred: in
 * code units of text. Found by trial on pages whose tags were cut.
 */
const TEXT = 1
const SIGN = 4
const WHOLE = 0.5
const CUT = 2
const CUT_TO_A_SIGN = 3

/** A piece of more code units than this is no word's beginning. */
const LONG = 6

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
export function rubbleIn(line: string, run: Span, known: KnownTags): Rubble[] {
  if (run.end - run.start > LONGEST) return []
  const pieces = cheapest(line, run, known)
  return pieces.filter((_, i) => isBelieved(line, run, pieces, i))
}

interface Choice {
  readonly cost: number
  readonly from: number
  readonly kind: 'text' | 'whole' | 'cut'
}

/** The split of a run into text, tags and pieces that costs the least. */
function cheapest(line: string, run: Span, known: KnownTags): Rubble[] {
  const { start, end } = run
  const best: Choice[] = [{ cost: 0, from: start, kind: 'text' }]
  const offer = (from: number, to: number, price: number, kind: Choice['kind']) => {
    const cost = best[from - start]!.cost + price
    if (to <= end && cost < (best[to - start]?.cost ?? Number.POSITIVE_INFINITY))
      best[to - start] = { cost, from, kind }
  }
  const cut = (from: number, to: number) => offer(from, to, to - from === 1 ? CUT_TO_A_SIGN : CUT, 'cut')
  const endings = endingsIn(line, run, known)
  const reach = Math.max(0, ...endings.map(({ length }) => length))
  let next = 0
  for (let at = start; at < end; at++) {
    offer(at, at + 1, line[at] === '<' || line[at] === '>' ? SIGN : TEXT, 'text')
    while (next < endings.length && endings[next]!.to <= at) next++
    if (line[at] === '<') {
      const { length, whole } = known.beginningAt(line, at)
      if (whole > 0) offer(at, at + whole, WHOLE, 'whole')
      for (let to = at + 1; to <= at + length; to++) cut(at, to)
    } else
      for (let i = next; i < endings.length && endings[i]!.to <= at + reach; i++)
        if (endings[i]!.to - endings[i]!.length <= at) cut(at, endings[i]!.to)
  }
  return piecesOf(line, run, best, known)
}

/** Behind each `>` of a run, in order, how many code units before it end one of the tags. */
function endingsIn(line: string, { start, end }: Span, known: KnownTags): { to: number; length: number }[] {
  const endings: { to: number; length: number }[] = []
  for (let at = start; at < end; at++)
    if (line[at] === '>')
      endings.push({ to: at + 1, length: Math.min(known.endingAt(line, at + 1), at + 1 - start) })
  return endings
}

function piecesOf(line: string, { start, end }: Span, best: readonly Choice[], known: KnownTags): Rubble[] {
  const pieces: Rubble[] = []
  for (let at = end; at > start; ) {
    const { from, kind } = best[at - start]!
    if (kind !== 'text')
      pieces.unshift({
        start: from,
        end: at,
        whole: kind === 'whole',
        ...known.read(line.slice(from, at)),
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
