/** A text that may have stood there, and its share, 0 to 1, of what all of them are worth. */
export interface Share {
  readonly text: string
  readonly share: number
}

/** What is written for a character that nobody can be sure of: it is lost. */
export const LOST = '\uFFFD'
/** Texts that are worth less change nothing. */
const NEGLIGIBLE = 1e-4

/**
 * For each code unit of a text how sure it is, 0 to 1: the shares of those texts together that have it too, in line with
 * the others. A text has its own share, so it must be among them.
 */
export function supportOf(text: string, shares: readonly Share[]): number[] {
  const support = new Array<number>(text.length).fill(0)
  for (const { text: other, share } of shares)
    if (share >= NEGLIGIBLE) for (const at of common(text, other)) support[at]! += share
  return support
}

/** The offsets of those code units of a text that a longest common subsequence with another one takes in. */
export function common(text: string, other: string): number[] {
  let start = 0
  while (start < text.length && text[start] === other[start]) start++
  let tail = 0
  const most = Math.min(text.length, other.length) - start
  while (tail < most && text.at(-1 - tail) === other.at(-1 - tail)) tail++
  const end = text.length - tail
  const within = longest(text.slice(start, end), other.slice(start, other.length - tail))
  return [...range(0, start), ...within.map(at => start + at), ...range(end, text.length)]
}

function longest(text: string, other: string): number[] {
  const lengths = Array.from({ length: text.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = text.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i]![j] =
        text[i] === other[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const taken: number[] = []
  for (let i = 0, j = 0; i < text.length && j < other.length; )
    if (text[i] === other[j]) {
      taken.push(i++)
      j++
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  return taken
}

function* range(from: number, to: number): Iterable<number> {
  for (let at = from; at < to; at++) yield at
}
