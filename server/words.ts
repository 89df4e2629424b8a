import type { Document, Span } from '../engine/index.ts'
import type { Segmenter } from './segmenter.ts'

/** How much of the line on either side of a place is read to tell its word, in code units. */
const REACH = 64

/** A word in the source, and as it reads with damage mended. */
export interface Word extends Span {
  readonly text: string
}

/** The word that a place of the source belongs to; undefined at the end of a line. */
export async function wordAt(
  document: Document,
  offset: number,
  segmenter: Segmenter,
): Promise<Word | undefined> {
  const { offset: lineStart, view } = document.lineAt(offset)
  const at = view.fromSource({ start: offset - lineStart, end: offset - lineStart }).start
  const from = edgeOf(view.text, at - REACH)
  const window = view.text.slice(from, edgeOf(view.text, at + REACH))
  const words = await segmenter.segment(window)
  const word = words.find(({ start, end }) => from + start <= at && at < from + end)
  if (word === undefined) return undefined
  const { start, end } = view.toSource({ start: from + word.start, end: from + word.end })
  return { start: lineStart + start, end: lineStart + end, text: window.slice(word.start, word.end) }
}

/** The offset, within the text and moved off the middle of a surrogate pair. */
function edgeOf(text: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, text.length))
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at
}
