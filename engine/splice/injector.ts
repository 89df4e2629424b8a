/**
 * How the damage is done, run forward: a site puts readings into the bytes of its pages with no regard for where a
 * character begins, some sites cut the bytes at punctuation in the same way, and someone decodes what is left.
 * Candidates for a mend are proved by it, and samples of damage are made by it.
 */
import type { CodePage } from '../recode/codepages.ts'
import type { Span } from '../text/span.ts'
import { encodeText, isLead, isPrivateUse, isTrail, type Pair } from './pairs.ts'

/** An injector's table: readings by pair. */
export type ReadingTable = ReadonlyMap<Pair, string>

/** What a decoder makes of a lead byte that no trail byte follows. */
export type Broken =
  /** One question mark for it and for the byte after it, unless that is a control. */
  | 'swallow'
  /** A question mark for it; the next byte is read by itself. */
  | 'mark'
  /** Nothing; the next byte is read by itself. */
  | 'drop'

/** The pairs of ， ！ ； ？, at which some sites cut, wherever in the bytes they turn up. */
export const CUTS: ReadonlySet<Pair> = new Set([0xa3ac, 0xa3a1, 0xa3bb, 0xa3bf])
/** The pair of 。, at which some of them cut after that. */
export const LATE_CUTS: ReadonlySet<Pair> = new Set([0xa1a3])

/**
 * Where readings go: by the index of the byte that each follows. Each entry's reading follows each occurrence of its
 * pair at any offset, in ascending order of the pairs, as successive replacements do. O(bytes log bytes).
 */
export function insertions(bytes: readonly number[], table: ReadingTable): ReadonlyMap<number, string> {
  const after = new Map<number, string>()
  // Where an earlier entry has put its reading between the two bytes, the pair is one no longer.
  for (const { at, pair } of occurrences(bytes, table))
    if (!after.has(at)) after.set(at + 1, table.get(pair)!)
  return after
}

function occurrences(bytes: readonly number[], table: ReadingTable): { at: number; pair: Pair }[] {
  const places: { at: number; pair: Pair }[] = []
  for (let at = 0; at + 1 < bytes.length; at++) {
    const pair = (bytes[at]! << 8) | bytes[at + 1]!
    if (table.has(pair)) places.push({ at, pair })
  }
  return places.sort((a, b) => a.pair - b.pair || a.at - b.at)
}

/** The bytes with the readings put in, in brackets. Undefined where the page lacks a letter of a reading. */
export function inject(page: CodePage, bytes: readonly number[], table: ReadingTable): number[] | undefined {
  const out: number[] = []
  const after = insertions(bytes, table)
  for (const [i, byte] of bytes.entries()) {
    out.push(byte)
    const reading = after.get(i)
    if (reading === undefined) continue
    const more = encodeText(page, `(${reading})`)
    if (more === undefined) return undefined
    out.push(...more)
  }
  return out
}

/** The pieces cut further at each of the pairs, whatever the offset; the pairs are pieces of their own. */
export function cutAt(bytes: readonly number[], pieces: readonly Span[], pairs: ReadonlySet<Pair>): Span[] {
  return pieces.flatMap(({ start, end }) => {
    const cut: Span[] = []
    let from = start
    for (let at = start; at + 1 < end; at++) {
      if (!pairs.has((bytes[at]! << 8) | bytes[at + 1]!)) continue
      cut.push({ start: from, end: at }, { start: at, end: at + 2 })
      from = at + 2
      at++
    }
    return [...cut, { start: from, end }]
  })
}

/** What a decoder makes of the bytes of a span. */
export interface Decoded extends Span {
  readonly text: string
}

/** Reads a piece of the bytes by itself, as a tolerant decoder does. Pairs that the page leaves to its users vanish. */
export function* decode(
  page: CodePage,
  bytes: readonly number[],
  piece: Span,
  broken: Broken,
): Iterable<Decoded> {
  for (let start = piece.start; start < piece.end; ) {
    const next = start + 1 < piece.end ? bytes[start + 1]! : 0
    const one = decodeOne(page, bytes[start]!, next, broken)
    const end = Math.min(start + one.length, piece.end)
    yield { start, end, text: one.text }
    start = end
  }
}

function decodeOne(
  page: CodePage,
  byte: number,
  next: number,
  broken: Broken,
): { text: string; length: number } {
  if (byte < 0x80) return { text: String.fromCharCode(byte), length: 1 }
  if (!isLead(byte)) return { text: byte === 0x80 ? '€' : '', length: 1 }
  if (isTrail(next)) return { text: known(page.decode(byte, next)), length: 2 }
  return { text: broken === 'drop' ? '' : '?', length: broken === 'swallow' && next >= 0x20 ? 2 : 1 }
}

/** A pair's character; nothing for one in a private use area, which no later step keeps. */
function known(codePoint: number): string {
  return codePoint < 0 || isPrivateUse(codePoint) ? '' : String.fromCodePoint(codePoint)
}

/** The text that a decoder makes of the pieces, one after another. */
export function decodeText(
  page: CodePage,
  bytes: readonly number[],
  pieces: readonly Span[],
  broken: Broken,
): string {
  return pieces
    .flatMap(piece => [...decode(page, bytes, piece, broken)])
    .map(({ text }) => text)
    .join('')
}
