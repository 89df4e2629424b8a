import { type HoverParams, type Hover as LspHover, MarkupKind } from 'vscode-languageserver'
import { type Document, describeWord, type Finding, type Hover, hoverAt } from '../../engine/index.ts'
import { card } from '../cards/cards.ts'
import { findingCard } from '../cards/finding.ts'
import { MARKDOWN, PLAIN } from '../cards/style.ts'
import { Writer } from '../cards/writer.ts'
import { isChecked } from '../checker.ts'
import type { OpenDocument } from '../documents.ts'
import { fileNameOf } from '../file-name.ts'
import { offsetOf } from '../from-lsp.ts'
import { guarded } from '../guard.ts'
import type { Segmenter } from '../segmenter.ts'
import type { Session } from '../session.ts'
import { Ranges } from '../to-lsp.ts'
import { definedWordAt } from '../words.ts'

/** textDocument/hover: what was found at a place, and who or what is named there, or else the word. */
export function provideHover(session: Session): void {
  const { connection, client, documents, checker, segmenter, peer } = session
  const writer = new Writer(client.markdown ? MARKDOWN : PLAIN, client.locale)
  const answer = guarded(peer, 'textDocument/hover', async (params: HoverParams, token) => {
    const open = documents.get(params.textDocument.uri)
    const verdict = open && (await checker.check(open, token))
    if (!isChecked(verdict) || segmenter === undefined) return null
    const offset = offsetOf(params.position, verdict.open.text, client.encoding)
    const findings = findingsUnder(verdict.document, offset)
    const hover = await subjectAt(verdict.document, verdict.open, offset, segmenter)
    return toHover(findings, hover, verdict.open, writer, session)
  })
  connection.onHover(answer)
}

function findingsUnder(document: Document, offset: number): Finding[] {
  return [...document.findingsAt({ start: offset, end: offset + 1 })]
}

/** What to tell of a place. Of words, the segmenter's word goes first: it knows names when it sees them. */
async function subjectAt(
  document: Document,
  open: OpenDocument,
  offset: number,
  segmenter: Segmenter,
): Promise<Hover | undefined> {
  const hover = hoverAt(document, offset, { fileName: fileNameOf(open.uri) })
  if (hover?.kind !== 'word') return hover
  const word = await definedWordAt(document, offset, segmenter)
  return (word && describeWord(word, word.text, document.lexicon)) ?? hover
}

function toHover(
  findings: readonly Finding[],
  hover: Hover | undefined,
  open: OpenDocument,
  writer: Writer,
  { client }: Session,
): LspHover | null {
  const source = open.text.getText()
  const cards = [
    ...findings.map(finding => findingCard(finding, source, writer)),
    hover === undefined ? '' : card(hover, writer),
  ].filter(text => text !== '')
  const place = hover ?? findings[0]
  if (cards.length === 0 || place === undefined) return null
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText
  return {
    contents: { kind, value: cards.join('\n\n---\n\n') },
    range: new Ranges(open.text, client.encoding).range(place),
  }
}
