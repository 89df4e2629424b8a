import { type Document, type LineView, type Span, shift } from '../engine/index.ts'
import type { Segmenter } from './segmenter.ts'

/** How much of the line on either side of a place is read to tell its word, in code units. */
const REACH = 64

/** No word of the dictionary is longer, in code units. */
const LONGEST_WORD = 16

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
  const line = document.lineAt(offset)
  const at = readingOffset(line, offset)
  const word = await readWord(line.view.text, at, segmenter)
  return word && inSource(line, word)
}

/** The same, or where the dictionary does not have it the longest part of it around the place that it does have. */
export async function definedWordAt(
  document: Document,
  offset: number,
  segmenter: Segmenter,
): Promise<Word | undefined> {
  const line = document.lineAt(offset)
  const { text } = line.view
  const at = readingOffset(line, offset)
  const word = await readWord(text, at, segmenter)
  const defined = ({ start, end }: Span) => document.lexicon.definitions.of(text.slice(start, end)).length > 0
  return word && inSource(line, partsAround(word, at).find(defined) ?? word)
}

function readingOffset({ offset: start, view }: LineView, offset: number): number {
  return view.fromSource({ start: offset - start, end: offset - start }).start
}

async function readWord(text: string, at: number, segmenter: Segmenter): Promise<Span | undefined> {
  const from = edgeOf(text, at - REACH)
  const words = await segmenter.segment(text.slice(from, edgeOf(text, at + REACH)))
  return words.map(word => shift(word, from)).find(({ start, end }) => start <= at && at < end)
}

/** A word and its parts that hold a place, longest first; of what is too long for a word, no parts. */
function partsAround({ start, end }: Span, at: number): Span[] {
  if (end - start > LONGEST_WORD) return []
  const parts: Span[] = []
  for (let from = start; from <= at; from++)
    for (let to = end; to > at; to--) parts.push({ start: from, end: to })
  return parts.sort((a, b) => b.end - b.start - (a.end - a.start))
}

function inSource({ offset, view }: LineView, word: Span): Word {
  return { ...shift(view.toSource(word), offset), text: view.text.slice(word.start, word.end) }
}

/** The offset, within the text and moved off the middle of a surrogate pair. */
function edgeOf(text: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, text.length))
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at
}
