import type { Candidate, Written } from './alphabet.ts'
import { Kept } from './kept.ts'
import type { Reader } from './readers.ts'
import { type ByteSymbol, countOf, HIGH, PAIR_LEAD, PAIR_TRAIL } from './symbols.ts'

/** So many of the most frequent candidates are listed. */
const LISTED = 200
/** So many answers are kept. */
const KEPT = 1 << 13
/** No byte. */
const NO_BYTE = 256

/** The byte on each side of a character, as far as it is known. */
export interface Edges {
  readonly before: number | undefined
  readonly after: number | undefined
}

/**
 * Which candidates of a character a reader would have lost as they were lost: of those bytes that went to it as a pair,
 * it makes nothing. Often a thousand candidates are tried for one that fits, and the same again for the next character
 * with the same bytes beside it: answers are kept.
 */
export class Possible {
  private readonly reader: Reader
  private readonly kept = new Kept<readonly Candidate[]>(KEPT)

  constructor(reader: Reader) {
    this.reader = reader
  }

  /** The most frequent of them. `pairs` are where the pairs begin in the character: 0 is the edge before its bytes. */
  of({ candidates, packed }: Written, pairs: readonly number[], edges: Edges): readonly Candidate[] {
    if (pairs.length === 0) return candidates.slice(0, LISTED)
    const before = pairs[0] === 0 ? (edges.before ?? NO_BYTE) : NO_BYTE
    const after = pairs.at(-1) === countOf(packed) ? (edges.after ?? NO_BYTE) : NO_BYTE
    const key = `${packed} ${pairs} ${before} ${after}`
    return this.kept.get(key, () => this.among(candidates, pairs, edges))
  }

  private among(candidates: readonly Candidate[], pairs: readonly number[], edges: Edges): Candidate[] {
    const possible: Candidate[] = []
    for (const candidate of candidates) {
      if (this.areUnreadable(pairs, candidate.bytes, edges)) possible.push(candidate)
      if (possible.length === LISTED) break
    }
    return possible
  }

  /** Whether the reader makes nothing of the pairs that begin at some places. */
  private areUnreadable(
    pairs: readonly number[],
    bytes: readonly number[],
    { before, after }: Edges,
  ): boolean {
    for (const i of pairs) {
      const lead = i === 0 ? before : bytes[i - 1]
      const trail = i < bytes.length ? bytes[i] : after
      if (lead !== undefined && trail !== undefined && !this.reader.unreadable(lead, trail)) return false
    }
    return true
  }
}

/** Where in a character the pairs begin that went to the reader as one: 0 is the edge before its bytes. */
export function pairsOf(symbols: readonly ByteSymbol[], before?: ByteSymbol, after?: ByteSymbol): number[] {
  const pairs: number[] = []
  for (let i = 0; i <= symbols.length; i++) {
    const first = i === 0 ? before : symbols[i - 1]
    const second = i < symbols.length ? symbols[i] : after
    if (isPair(first, second)) pairs.push(i)
  }
  return pairs
}

/** Whether two neighbouring bytes went to the reader as one pair that it could not read. */
function isPair(first: ByteSymbol | undefined, second: ByteSymbol | undefined): boolean {
  return (first === HIGH && second !== undefined) || (first === PAIR_LEAD && second === PAIR_TRAIL)
}
