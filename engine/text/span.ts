/** A half-open range [start, end) in UTF-16 code units. A well-formed span never splits a surrogate pair. */
export interface Span {
  readonly start: number
  readonly end: number
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two share a code unit, or, where one is empty, whether it lies within or at an edge of the other. */
export function touches(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}

/** What of a stretch lies outside spans, which are in order and apart. */
export function between(spans: readonly Span[], { start, end }: Span): Span[] {
  const starts = [start, ...spans.map(span => span.end)]
  const ends = [...spans.map(span => span.start), end]
  return starts.map((from, i) => ({ start: from, end: ends[i]! })).filter(gap => gap.start < gap.end)
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by }
}

export function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

export function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}

/** Whether an offset (code units) falls between the halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1))
}
