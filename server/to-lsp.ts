/** What the engine says, in the protocol's terms. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Edit, type Finding, render, type Severity, type Span } from '../engine/index.ts'
import type { FindingKey } from '../protocol/requests.ts'
import type { Client } from './client.ts'
import type { OpenDocument } from './documents.ts'
import { type Encoding, width } from './encoding.ts'

/**
 * Turns spans of one text into ranges. It remembers where it was, so that spans in order cost their distances,
 * however long their line is.
 */
export class Ranges {
  private readonly text: TextDocument
  private readonly encoding: Encoding
  private line = 0
  private offset = 0
  private column = 0

  constructor(text: TextDocument, encoding: Encoding) {
    this.text = text
    this.encoding = encoding
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) }
  }

  private position(offset: number): Position {
    const { line, character } = this.text.positionAt(offset)
    if (this.encoding === 'utf-16') return { line, character }
    const start = this.text.offsetAt({ line, character: 0 })
    if (line !== this.line) this.move(line, start, 0)
    // An offset within a terminator stands before it.
    const at = start + character
    const way = this.width(Math.min(this.offset, at), Math.max(this.offset, at))
    this.move(line, at, this.column + (at < this.offset ? -way : way))
    return { line, character: this.column }
  }

  private width(from: number, to: number): number {
    return width(this.text.getText(), from, to, this.encoding)
  }

  private move(line: number, offset: number, column: number): void {
    this.line = line
    this.offset = offset
    this.column = column
  }
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

export const SOURCE = 'jiaokan'

/** `page` is the URI of the rule's page, where there is one. */
export function toDiagnostic(
  finding: Finding,
  open: OpenDocument,
  ranges: Ranges,
  client: Client,
  page: string | undefined,
): Diagnostic {
  const related = client.relatedInformation ? finding.related : []
  return {
    range: ranges.range(finding),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: render(finding.message, client.locale),
    data: keyOf(finding),
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(finding.residue && client.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ span, message }) => ({
            location: { uri: open.uri, range: ranges.range(span) },
            message: render(message, client.locale),
          })),
        }),
  }
}

/** A diagnostic of the server's own: about what it did not do, or what a person had better not do. */
export function toNotice(message: string, range: Range, severity: Severity = 'information'): Diagnostic {
  return { range, severity: SEVERITIES[severity], source: SOURCE, message }
}

export function keyOf({ rule, start, end }: Finding): FindingKey {
  return { rule, start, end }
}

/** Edits of a document as it stands now. */
export function toTextEdits(open: OpenDocument, edits: readonly Edit[], client: Client): TextEdit[] {
  const ranges = new Ranges(open.text, client.encoding)
  return edits.map(edit => ({ range: ranges.range(edit), newText: edit.insert }))
}

/** The same, bound to the document's version where the client understands that. */
export function toWorkspaceEdit(open: OpenDocument, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const { uri, version } = open
  const changes = toTextEdits(open, edits, client)
  if (!client.versionedEdits) return { changes: { [uri]: changes } }
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
}
