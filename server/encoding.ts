/** The unit in which columns are counted; what client and server agree on when they meet. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

/** What a server of ours counts in when a client says nothing. */
export const DEFAULT_ENCODING: Encoding = 'utf-16'

/** The first of a client's encodings that is known here; the default where there is none. */
export function agreedEncoding(offered: readonly string[] | undefined): Encoding {
  return (
    offered?.find((name): name is Encoding => name === 'utf-8' || name === 'utf-16' || name === 'utf-32') ??
    DEFAULT_ENCODING
  )
}

/** How many units [from, to) of a text takes. Offsets are UTF-16 code units at the edges of code points. */
export function width(text: string, from: number, to: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return to - from
  let units = 0
  for (let at = from; at < to; ) {
    const codePoint = text.codePointAt(at) ?? 0
    units += unitsOf(codePoint, encoding)
    at += lengthOf(codePoint)
  }
  return units
}

/** The offset (UTF-16 code units) that stands `column` units after `from`, and at `end` at the latest. */
export function offsetAtColumn(
  text: string,
  from: number,
  end: number,
  column: number,
  encoding: Encoding,
): number {
  if (encoding === 'utf-16') return Math.min(from + column, end)
  let left = column
  let at = from
  while (at < end) {
    const codePoint = text.codePointAt(at) ?? 0
    left -= unitsOf(codePoint, encoding)
    // A column inside a code point stands at its start.
    if (left < 0) return at
    at += lengthOf(codePoint)
  }
  return Math.min(at, end)
}

function lengthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1
}

function unitsOf(codePoint: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1
  if (encoding === 'utf-16') return lengthOf(codePoint)
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint > 0xffff ? 4 : 3
}
