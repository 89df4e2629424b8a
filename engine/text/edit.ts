import { contains, isHighSurrogate, isLowSurrogate, type Span } from './span.ts'

/** Put `insert` in the place of [start, end), in UTF-16 code units of the text before the edit. */
export interface Edit extends Span {
  readonly insert: string
}

/**
 * Throws a RangeError unless the edits lie within `length`, are sorted, and do not overlap.
 * Two edits may touch; two insertions at one place may not, because their order would be a guess.
 */
export function assertSorted(edits: readonly Edit[], length: number): void {
  let before: Edit | undefined
  for (const edit of edits) {
    if (!contains({ start: 0, end: length }, edit) || edit.start > edit.end)
      throw new RangeError(`edit [${edit.start}, ${edit.end}) lies outside a text of ${length} code units`)
    if (before !== undefined && (edit.start < before.end || edit.start === before.start))
      throw new RangeError(
        `edit [${edit.start}, ${edit.end}) is unsorted against, or overlaps, [${before.start}, ${before.end})`,
      )
    before = edit
  }
}

/** The text with sorted edits applied. Throws as `assertSorted`. O(text + edits). */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  assertSorted(edits, text.length)
  const parts: string[] = []
  let from = 0
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.insert)
    from = edit.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** The same edit without the code points that it would put back unchanged at its edges. */
export function trimEdit(text: string, edit: Edit): Edit {
  const removed = text.slice(edit.start, edit.end)
  const shortest = Math.min(removed.length, edit.insert.length)
  const head = commonPrefix(removed, edit.insert, shortest)
  const tail = commonSuffix(removed, edit.insert, shortest - head)
  return {
    start: edit.start + head,
    end: edit.end - tail,
    insert: edit.insert.slice(head, edit.insert.length - tail),
  }
}

function commonPrefix(a: string, b: string, limit: number): number {
  let n = 0
  while (n < limit && a.charCodeAt(n) === b.charCodeAt(n)) n++
  // A pair whose halves fall on both sides of the cut stays whole in the edit.
  return n > 0 && isHighSurrogate(a.charCodeAt(n - 1)) ? n - 1 : n
}

function commonSuffix(a: string, b: string, limit: number): number {
  let n = 0
  while (n < limit && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++
  return n > 0 && isLowSurrogate(a.charCodeAt(a.length - n)) ? n - 1 : n
}

export function isEmptyEdit(edit: Edit): boolean {
  return edit.start === edit.end && edit.insert === ''
}

export function shiftEdit(edit: Edit, by: number): Edit {
  return { start: edit.start + by, end: edit.end + by, insert: edit.insert }
}
