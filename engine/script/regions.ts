import type { Span } from '../text/span.ts'
import { type Characters, TELLS } from './characters.ts'

/** So many characters of the other script, with none of the document's own between them, are no accident. */
const RUN = 6
/** The same for all that a line holds, and for what quotation marks enclose. */
const LINE = 4
const QUOTATION = 3
/** A title is short. */
const TITLE = 2
/** A line with this share of kana among its characters is Japanese. */
const KANA = 0.2

const OPENING = '「『“‘《〈'
const CLOSING = '」』”’》〉'
const TITLES = '《〈'

/**
 * The parts of a line that are in the other script on purpose: the whole of it, a quotation, a title, a long run.
 * `other` is the trait of what is foreign here (SIMPLIFIED in Traditional text). Sorted, apart.
 */
export function foreignRegions(line: string, other: number, characters: Characters): Span[] {
  const tells = tellsOf(line, other, characters)
  if (isJapanese(line)) return [{ start: 0, end: line.length }]
  if (tells.foreign.length === 0) return []
  if (tells.own.length === 0 && tells.foreign.length >= LINE) return [{ start: 0, end: line.length }]
  return merged([...quotations(line, tells), ...longRuns(tells)])
}

/** Where a line's characters tell of its script: sorted offsets. */
interface Tells {
  readonly own: readonly number[]
  readonly foreign: readonly number[]
}

function tellsOf(line: string, other: number, { traits }: Characters): Tells {
  const own: number[] = []
  const foreign: number[] = []
  for (let at = 0; at < line.length; at++) {
    const trait = traits[line.charCodeAt(at)]!
    if (trait & TELLS) (trait & other ? foreign : own).push(at)
  }
  return { own, foreign }
}

function isJapanese(line: string): boolean {
  let kana = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit >= 0x3041 && unit <= 0x30fe) kana++
  }
  return kana > 2 && kana > KANA * line.length
}

/** What marks enclose, where it is in the other script only. Marks pair with the nearest of their kind. */
function quotations(line: string, tells: Tells): Span[] {
  const regions: Span[] = []
  const open: { at: number; kind: number }[] = []
  for (let at = 0; at < line.length; at++) {
    const kind = OPENING.indexOf(line[at]!)
    if (kind >= 0) open.push({ at, kind })
    else if (open.length > 0 && CLOSING.indexOf(line[at]!) === open.at(-1)!.kind) {
      const start = open.pop()!.at
      const least = TITLES.includes(line[start]!) ? TITLE : QUOTATION
      if (within(tells.own, start, at) === 0 && within(tells.foreign, start, at) >= least)
        regions.push({ start, end: at + 1 })
    }
  }
  return regions
}

/** How many of sorted offsets lie in a range. */
function within(offsets: readonly number[], start: number, end: number): number {
  return lowerBound(offsets, end) - lowerBound(offsets, start)
}

function lowerBound(offsets: readonly number[], value: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Runs of foreign characters between two of the line's own. */
function longRuns({ own, foreign }: Tells): Span[] {
  const regions: Span[] = []
  for (let first = 0; first < foreign.length; ) {
    const next = own[lowerBound(own, foreign[first]!)] ?? Number.POSITIVE_INFINITY
    const end = lowerBound(foreign, next)
    if (end - first >= RUN) regions.push({ start: foreign[first]!, end: foreign[end - 1]! + 1 })
    first = end
  }
  return regions
}

function merged(regions: Span[]): Span[] {
  const sorted = regions.sort((a, b) => a.start - b.start)
  const result: Span[] = []
  for (const region of sorted) {
    const last = result.at(-1)
    if (last === undefined || region.start > last.end) result.push(region)
    else if (region.end > last.end) result[result.length - 1] = { start: last.start, end: region.end }
  }
  return result
}
