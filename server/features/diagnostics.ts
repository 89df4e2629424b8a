import {
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Range,
} from 'vscode-languageserver'
import { render } from '../../engine/index.ts'
import { type Checked, isChecked, isForeign, skippedLines, type Verdict } from '../checker.ts'
import type { OpenDocument } from '../documents.ts'
import { guarded } from '../guard.ts'
import * as messages from '../messages.ts'
import type { Session } from '../session.ts'
import { Ranges, toDiagnostic, toNotice } from '../to-lsp.ts'

/** How long after an edit diagnostics are pushed, unless another edit comes, in milliseconds. */
const PUSH_DELAY = 150

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** Told of each verdict that diagnostics were made of. */
export type Listener = (verdict: Verdict) => void

/**
 * textDocument/diagnostic for clients that ask, textDocument/publishDiagnostics for those that wait.
 * What it returns has all diagnostics made anew.
 */
export function provideDiagnostics(session: Session, listener: Listener): () => void {
  return session.client.pulls ? answerPulls(session, listener) : push(session, listener)
}

function answerPulls(session: Session, listener: Listener): () => void {
  const { connection, client, documents, checker, settings, peer } = session
  const answer = guarded(peer, 'textDocument/diagnostic', async ({ uri, previous }: Pull, token) => {
    const open = documents.get(uri)
    const verdict = open && (await checker.check(open, token))
    if (open === undefined || verdict === undefined) return full([])
    listener(verdict)
    const resultId = `${open.opening}.${open.version}.${settings.generation}`
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId } as const
    return { ...full(await diagnosticsOf(verdict, session)), resultId }
  })
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const report = await answer({ uri: textDocument.uri, previous: previousResultId }, token)
    return report ?? full([])
  })
  return () => {
    if (client.refreshes) peer.tell(connection.languages.diagnostics.refresh())
  }
}

interface Pull {
  readonly uri: string
  readonly previous: string | undefined
}

function full(items: Diagnostic[]): DocumentDiagnosticReport & { kind: 'full' } {
  return { kind: DocumentDiagnosticReportKind.Full, items }
}

function push(session: Session, listener: Listener): () => void {
  const { connection, documents, checker, peer } = session
  const waiting = new Map<string, CancellationTokenSource>()

  const publish = guarded(peer, 'textDocument/publishDiagnostics', async (open: OpenDocument, token) => {
    const verdict = await checker.check(open, token)
    if (verdict === undefined || token.isCancellationRequested) return
    listener(verdict)
    const { uri, version } = open
    const diagnostics = await diagnosticsOf(verdict, session)
    if (token.isCancellationRequested) return
    await connection.sendDiagnostics({ uri, version, diagnostics })
  })

  const schedule = (open: OpenDocument, delay: number) => {
    waiting.get(open.uri)?.cancel()
    const source = new CancellationTokenSource()
    const timer = setTimeout(() => void publish(open, source.token), delay)
    source.token.onCancellationRequested(() => clearTimeout(timer))
    waiting.set(open.uri, source)
  }

  const opened = new WeakSet<OpenDocument>()
  documents.onDidChangeContent(({ document }) => {
    schedule(document, opened.has(document) ? PUSH_DELAY : 0)
    opened.add(document)
  })
  documents.onDidClose(({ document }) => {
    waiting.get(document.uri)?.cancel()
    waiting.delete(document.uri)
    peer.tell(connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }))
  })
  return () => {
    for (const open of documents.all()) schedule(open, 0)
  }
}

async function diagnosticsOf(verdict: Verdict, session: Session): Promise<Diagnostic[]> {
  // Findings are made at once, while the document is as it was checked.
  const found = isChecked(verdict)
    ? [...ofFindings(verdict, session), ...ofSkippedLines(verdict, session)]
    : verdict.concern === 'told'
      ? [toNotice(render(verdict.reason, session.client.locale), START)]
      : []
  return [...(await ofEncoding(verdict, session)), ...found]
}

/** Whoever saves what was opened wrongly loses the text, hence a warning: also of a document hardly Chinese as shown. */
async function ofEncoding(verdict: Verdict, { client, reopening }: Session): Promise<Diagnostic[]> {
  const encoding = isForeign(verdict) ? undefined : await reopening.encodingFor(verdict.open)
  return encoding === undefined
    ? []
    : [toNotice(render(messages.openedWrongly(encoding), client.locale), START, 'warning')]
}

function ofFindings({ open, document, settings }: Checked, session: Session): Diagnostic[] {
  const { client, rulePage } = session
  const ranges = new Ranges(open.text, client.encoding)
  const diagnostics: Diagnostic[] = []
  for (const finding of document.findingsFrom(0)) {
    if (diagnostics.length === settings.maxProblems) {
      const left = messages.leftOut(document.findingCount - settings.maxProblems, settings.maxProblems)
      diagnostics.push(toNotice(render(left, client.locale), ranges.range(finding)))
      break
    }
    diagnostics.push(toDiagnostic(finding, open, ranges, client, rulePage(finding.rule)))
  }
  return diagnostics
}

function ofSkippedLines({ document }: Checked, { client }: Session): Diagnostic[] {
  const { skipped } = document
  const message = skippedLines(skipped)
  const line = skipped[0]?.line
  if (message === undefined || line === undefined) return []
  const start = { line, character: 0 }
  return [toNotice(render(message, client.locale), { start, end: start })]
}
