import type { Alignment, Run } from './alignment.ts'
import type { Written } from './alphabet.ts'
import type { Plausibility } from './plausibility.ts'

/** So many code units beyond each edge of a run are weighed, and so many within. */
const BEYOND = 4
const WITHIN = 2
/** An edge moves on from where it came to at most so often. */
const ROUNDS = 8
/** Code units of the text around that words may reach into. */
const CONTEXT = 4

/**
 * The run with its edges where they make the likeliest words. The alignment weighs characters one by one, and a pair
 * of bytes at the edge of a run may be a usual character in either encoding: only the words around it tell.
 */
export function settleEdges(line: string, run: Run, alignment: Alignment, plausibility: Plausibility): Run {
  let settled = run
  for (let round = 0; round < ROUNDS; round++) {
    const head = settle(unitsAtStart(line, settled, alignment), plausibility)
    const tail = settle(unitsAtEnd(line, settled, alignment), plausibility)
    if (head === 0 && tail === 0) return settled
    settled = moved(line, settled, alignment, head, tail)
  }
  return settled
}

/** Damage mostly begins and ends with a clause. */
const AT_BREAK = 8

/** The places at an edge, from within the run outward. */
interface Edge {
  /** What each place is as damage, where it is one character by itself; from the inmost out. */
  readonly places: readonly { readonly stands: string; readonly was: string }[]
  /** Whether the outmost place is the last before punctuation, other text or the line's edge. */
  readonly whole: boolean
  /** How many of them lie in the run. */
  readonly within: number
  /** Text further in (as it was) and further out (as it stands). */
  readonly inner: string
  readonly outer: string
  /** Joins texts from the inmost out in the order of the line. */
  readonly join: (texts: readonly string[]) => string
}

/** How many places the edge moves outward for the likeliest text; it stays where nothing is gained. */
function settle(edge: Edge, plausibility: Plausibility): number {
  let moved = 0
  let best = scoreAt(edge, edge.within, plausibility)
  for (let count = 0; count <= edge.places.length; count++) {
    const score = scoreAt(edge, count, plausibility)
    if (score <= best + 1e-6) continue
    best = score
    moved = count - edge.within
  }
  return moved
}

function scoreAt(edge: Edge, count: number, plausibility: Plausibility): number {
  const { places, inner, outer, join } = edge
  const bonus = edge.whole && count === places.length ? AT_BREAK : 0
  const text = places.map(({ stands, was }, i) => (i < count ? was : stands))
  return plausibility.ofText(join([inner, ...text, outer])) + bonus
}

function unitsAtEnd(line: string, run: Run, alignment: Alignment): Edge {
  const inside = insideEnd(line, run, alignment)
  const outside = beyond(line, run.end, 1, alignment)
  const places = [...inside, ...outside.slice(0, BEYOND)]
  const kept = run.characters.slice(0, run.characters.length - inside.length)
  const end = run.end + places.length - inside.length
  return {
    places,
    whole: outside.length <= BEYOND,
    within: inside.length,
    inner: textOf(kept.slice(-CONTEXT)),
    outer: line.slice(end, end + CONTEXT),
    join: texts => texts.join(''),
  }
}

function unitsAtStart(line: string, run: Run, alignment: Alignment): Edge {
  const inside = insideStart(line, run, alignment)
  const outside = beyond(line, run.start - 1, -1, alignment)
  const places = [...inside, ...outside.slice(0, BEYOND)]
  const start = run.start - (places.length - inside.length)
  return {
    places,
    whole: outside.length <= BEYOND,
    within: inside.length,
    inner: textOf(run.characters.slice(inside.length, inside.length + CONTEXT)),
    outer: line.slice(Math.max(0, start - CONTEXT), start),
    join: texts => [...texts].reverse().join(''),
  }
}

/** One place more than are weighed, to tell whether there is one. */
function beyond(line: string, from: number, step: 1 | -1, alignment: Alignment) {
  const places: { stands: string; was: string }[] = []
  for (let at = from; places.length <= BEYOND && at >= 0 && at < line.length; at += step) {
    const was = alone(line, at, alignment)
    if (was === undefined) break
    places.push({ stands: line[at]!, was })
  }
  return places
}

/** The last characters of a run that are one code unit each, from the inmost out. */
function insideEnd(line: string, run: Run, alignment: Alignment) {
  const places: { stands: string; was: string }[] = []
  for (let i = 1; i <= WITHIN && i < run.characters.length; i++) {
    const was = alone(line, run.end - i, alignment)
    if (was === undefined || was !== textOf(run.characters.slice(-i, run.characters.length - i + 1))) break
    places.unshift({ stands: line[run.end - i]!, was })
  }
  return places
}

function insideStart(line: string, run: Run, alignment: Alignment) {
  const places: { stands: string; was: string }[] = []
  for (let i = 0; i < WITHIN && i < run.characters.length - 1; i++) {
    const was = alone(line, run.start + i, alignment)
    if (was === undefined || was !== textOf(run.characters.slice(i, i + 1))) break
    places.unshift({ stands: line[run.start + i]!, was })
  }
  return places
}

/** ASCII, and the punctuation that Chinese is full of. */
function isBreak(unit: number): boolean {
  return unit < 0x80 || BREAKS.has(unit)
}

const BREAKS = new Set(Array.from('，。、；：？！“”‘’（）《》「」…—　', mark => mark.charCodeAt(0)))

/** What a code unit was, if it is no break and one character by itself. */
function alone(line: string, at: number, alignment: Alignment): string | undefined {
  const unit = line.charCodeAt(at)
  const written = isBreak(unit) ? undefined : alignment.alone(unit)
  return written && textOf([written])
}

function moved(line: string, run: Run, alignment: Alignment, head: number, tail: number): Run {
  const start = run.start - head
  const end = run.end + tail
  const characters = run.characters.slice(Math.max(0, -head), run.characters.length + Math.min(0, tail))
  const added = (from: number, to: number): Written[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) =>
      alignment.alone(line.charCodeAt(from + i)),
    ).filter(written => written !== undefined)
  return {
    ...run,
    start,
    end,
    characters: [...added(start, run.start), ...characters, ...added(run.end, end)],
  }
}

function textOf(characters: readonly Written[]): string {
  return characters.map(({ candidates }) => String.fromCodePoint(candidates[0]?.codePoint ?? 0xfffd)).join('')
}
