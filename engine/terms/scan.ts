import { NONE, ROOT, type Trie } from '../lexicon/trie.ts'
import type { Words } from '../lexicon/words.ts'
import type { Span } from '../text/span.ts'

/** A form of the gazetteer in a text. */
export interface Match extends Span {
  readonly form: number
}

/** Shorter forms may be parts of other words (省长 in 海南省长江), so they stand only where words begin and end. */
const LONG = 4

/** What parts the names of a foreigner: 阿里·哈恩 is no place. */
const INTERPUNCT = new Set('·・‧•')

/**
 * The forms in a text that together cover the most of it, with the fewest forms, none overlapping; in order.
 * Costs the text's length times the length of the longest form at worst, and next to nothing where no form begins.
 */
export function scan(text: string, forms: Trie, words: Words): Match[] {
  const all = candidates(text, forms)
  if (all.length === 0) return all
  const standing = all.filter(isLong)
  const short = all.length - standing.length
  return cover(short === 0 ? all : bounded(text, all, standing, words))
}

function isLong({ start, end }: Span): boolean {
  return end - start >= LONG
}

/** Every form at every place, in order of start, then of end. */
function candidates(text: string, forms: Trie): Match[] {
  const found: Match[] = []
  for (let start = 0; start < text.length; start++) {
    let state = forms.step(ROOT, text.charCodeAt(start))
    for (let end = start + 1; state !== NONE; end++) {
      const form = forms.value(state)
      if (form !== NONE) found.push({ start, end, form })
      if (end === text.length) break
      state = forms.step(state, text.charCodeAt(end))
    }
  }
  return found
}

/** Without the short forms of which an edge falls inside a word and is no long form's edge. */
function bounded(text: string, all: readonly Match[], long: readonly Match[], words: Words): Match[] {
  const edges = new Uint8Array(text.length + 1)
  edges[0] = 1
  for (const { start, end } of [...words.segment(text), ...long]) {
    edges[start] = 1
    edges[end] = 1
  }
  const stands = ({ start, end }: Span) =>
    edges[start] === 1 &&
    edges[end] === 1 &&
    !INTERPUNCT.has(text.charAt(start - 1)) &&
    !INTERPUNCT.has(text.charAt(end))
  return all.filter(match => isLong(match) || stands(match))
}

/** Ending with the last match taken or not: code units covered, less a little for each form. */
interface Cover {
  readonly score: number
  readonly last: Match | undefined
  readonly before: Cover | undefined
}

const EMPTY: Cover = { score: 0, last: undefined, before: undefined }

function cover(matches: readonly Match[]): Match[] {
  const byEnd = [...matches].sort((a, b) => a.end - b.end)
  // covers[i]: the best of the matches byEnd[0..i).
  const covers: Cover[] = [EMPTY]
  for (const match of byEnd) {
    const before = covers[countEnding(byEnd, match.start, covers.length - 1)]!
    const score = before.score + (match.end - match.start) * 8 - 1
    const without = covers.at(-1)!
    covers.push(score > without.score ? { score, last: match, before } : without)
  }
  return taken(covers.at(-1)!)
}

/** How many of the matches end at or before an offset. */
function countEnding(byEnd: readonly Match[], offset: number, most: number): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = (low + high) >> 1
    if (byEnd[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function taken(last: Cover): Match[] {
  const matches: Match[] = []
  for (let at: Cover | undefined = last; at?.last !== undefined; at = at.before) matches.push(at.last)
  return matches.reverse()
}
