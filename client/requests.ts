import * as vscode from 'vscode'
import {
  CONVERT,
  type ConversionTarget,
  type ConvertParams,
  type EditsResult,
  EXPLAIN,
  type ExplainParams,
  type ExplainResult,
  FIX,
  type FixParams,
} from '../protocol/requests.ts'
import type { Server } from './server.ts'

/** How often an answer is asked for again when the document has moved on meanwhile. */
const ATTEMPTS = 3

/** Edits that fit one version of a document. */
export interface Change {
  readonly version: number
  readonly edits: readonly vscode.TextEdit[]
}

/** All edits of one request, and the text that they make of the document. */
export interface Proposal extends Change {
  readonly text: string
}

/** Asks for edits; each call asks anew, of the document as it is then. */
export type Ask<C extends Change = Proposal> = () => Promise<C>

export function askFix(
  server: Server,
  document: vscode.TextDocument,
  what: Pick<FixParams, 'rule' | 'safety'>,
): Ask {
  return () => current(document, () => propose(server, FIX, { uri: uriOf(document), ...what }))
}

/** Converts the whole document. */
export function askConvert(server: Server, document: vscode.TextDocument, target: ConversionTarget): Ask {
  return () => current(document, () => propose(server, CONVERT, { uri: uriOf(document), target }))
}

/** Converts ranges that lie apart. */
export function askConvertRanges(
  server: Server,
  document: vscode.TextDocument,
  target: ConversionTarget,
  ranges: readonly vscode.Range[],
): Ask<Change> {
  const uri = uriOf(document)
  return () =>
    current(document, async () => {
      const parts = await Promise.all(
        ranges.map(range => propose(server, CONVERT, { uri, target, range: rangeOf(range) })),
      )
      return {
        version: Math.min(...parts.map(part => part.version)),
        edits: parts.flatMap(part => part.edits),
      }
    })
}

/** Markdown that tells what was done to the text at a range, step by step. */
export async function explain(
  server: Server,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<string> {
  const client = await server.running()
  const params: ExplainParams = { uri: uriOf(document), range: rangeOf(range) }
  return (await client.sendRequest<ExplainResult>(EXPLAIN, params)).markdown
}

async function propose(server: Server, method: string, params: FixParams | ConvertParams): Promise<Proposal> {
  const client = await server.running()
  const { version, edits, text } = await client.sendRequest<EditsResult>(method, params)
  return { version, text, edits: await client.protocol2CodeConverter.asTextEdits([...edits]) }
}

/** Asks until the answer fits the document as it is; meanwhile the status bar says that something is being done. */
function current<C extends Change>(document: vscode.TextDocument, ask: Ask<C>): Promise<C> {
  const progress = { location: vscode.ProgressLocation.Window, title: 'Jiaokan' }
  return Promise.resolve(vscode.window.withProgress(progress, () => askAgain(document, ask)))
}

async function askAgain<C extends Change>(document: vscode.TextDocument, ask: Ask<C>): Promise<C> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const proposal = await ask()
    if (proposal.version === document.version) return proposal
  }
  throw new Error(vscode.l10n.t('The document is changing too fast; try again.'))
}

function uriOf(document: vscode.TextDocument): string {
  return document.uri.toString()
}

function rangeOf({ start, end }: vscode.Range): ExplainParams['range'] {
  const place = ({ line, character }: vscode.Position) => ({ line, character })
  return { start: place(start), end: place(end) }
}
