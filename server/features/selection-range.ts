import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { contains, type Document, type Span } from '../../engine/index.ts'
import { isChecked } from '../checker.ts'
import { offsetOf } from '../from-lsp.ts'
import { guarded } from '../guard.ts'
import type { Segmenter } from '../segmenter.ts'
import type { Session } from '../session.ts'
import { Ranges } from '../to-lsp.ts'
import { wordAt } from '../words.ts'

const SENTENCE_ENDS: ReadonlySet<string> = new Set('。．！!？?…')
const CLAUSE_ENDS: ReadonlySet<string> = new Set('。．！!？?…，,；;：:')
/** What may follow such an end and still belongs to it. */
const CLOSERS: ReadonlySet<string> = new Set('”’」』）)》】')

/** textDocument/selectionRange: word, clause, sentence, line. */
export function provideSelectionRanges(session: Session): void {
  const { connection, client, documents, checker, segmenter, peer } = session
  const answer = guarded(peer, 'textDocument/selectionRange', async (params: SelectionRangeParams, token) => {
    const open = documents.get(params.textDocument.uri)
    const verdict = open && (await checker.check(open, token))
    if (!isChecked(verdict) || segmenter === undefined) return null
    const { document } = verdict
    const { text } = verdict.open
    const chains = params.positions.map(position =>
      chainAt(document, text, offsetOf(position, text, client.encoding), segmenter),
    )
    const ranges = new Ranges(text, client.encoding)
    return (await Promise.all(chains)).map(chain => nested(chain, ranges))
  })
  connection.onSelectionRanges(answer)
}

/** The spans around a place: word, clause, sentence, line; each within the next, and none twice. */
async function chainAt(
  document: Document,
  text: TextDocument,
  offset: number,
  segmenter: Segmenter,
): Promise<Span[]> {
  const word = (await wordAt(document, offset, segmenter)) ?? { start: offset, end: offset }
  const line = lineAround(text, offset)
  const source = text.getText()
  const chain: Span[] = [word]
  for (const next of [
    piece(source, line, offset, CLAUSE_ENDS),
    piece(source, line, offset, SENTENCE_ENDS),
    line,
  ]) {
    const last = chain.at(-1) ?? word
    if (contains(next, last) && !contains(last, next)) chain.push(next)
  }
  return chain
}

function lineAround(text: TextDocument, offset: number): Span {
  const { line } = text.positionAt(offset)
  return {
    start: text.offsetAt({ line, character: 0 }),
    end: text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }),
  }
}

/** The piece of a line around a place, from after one of the ends to after the next. */
function piece(source: string, line: Span, offset: number, ends: ReadonlySet<string>): Span {
  let start = offset
  while (start > line.start && !ends.has(source.charAt(start - 1))) start--
  if (start > line.start) while (start < offset && CLOSERS.has(source.charAt(start))) start++
  let end = offset
  while (end < line.end && !ends.has(source.charAt(end))) end++
  while (end < line.end && (ends.has(source.charAt(end)) || CLOSERS.has(source.charAt(end)))) end++
  return { start, end }
}

/** The range of a chain's span with those around it as parents. */
function nested(chain: readonly Span[], ranges: Ranges, at = 0): SelectionRange {
  const range = ranges.range(chain[at]!)
  return at === chain.length - 1 ? { range } : { range, parent: nested(chain, ranges, at + 1) }
}
