import type { TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type Document,
  type Edit,
  type Engine,
  NATURE_SAMPLE,
  type Nature,
  natureOf,
  type Settings,
} from '../engine/index.ts'
import type { Encoding } from './encoding.ts'
import { editOf } from './from-lsp.ts'

/** A document that the client has open: its text, and the engine's document over it once it is checked. */
export class OpenDocument {
  readonly text: TextDocument
  /** Tells this opening from another of the same URI, also after the server was started anew. */
  readonly opening: string
  private readonly encoding: Encoding
  private checked: { readonly document: Document; readonly settings: Settings } | undefined
  private knownNature: Nature | undefined
  private changed = false

  constructor(text: TextDocument, opening: string, encoding: Encoding) {
    this.text = text
    this.opening = opening
    this.encoding = encoding
  }

  get uri(): string {
    return this.text.uri
  }

  get version(): number {
    return this.text.version
  }

  get nature(): Nature {
    this.knownNature ??= natureOf(this.text.getText())
    return this.knownNature
  }

  /** The engine's document; another one where the settings are others than last time. Perhaps not checked yet. */
  under(engine: Engine, settings: Settings): Document {
    if (this.checked?.settings !== settings)
      this.checked = { document: engine.open(this.text.getText(), settings), settings }
    return this.checked.document
  }

  /** Whether it was changed since it was opened, so that it is not what its file holds. */
  get edited(): boolean {
    return this.changed
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.changed = true
    for (const change of changes) this.apply(change, editOf(change, this.text, this.encoding), version)
  }

  private apply(change: TextDocumentContentChangeEvent, edit: Edit | undefined, version: number): void {
    if (edit === undefined || edit.start < NATURE_SAMPLE) this.knownNature = undefined
    if (edit === undefined) {
      TextDocument.update(this.text, [change], version)
      this.checked = undefined
      return
    }
    const range = { start: this.text.positionAt(edit.start), end: this.text.positionAt(edit.end) }
    TextDocument.update(this.text, [{ range, text: edit.insert }], version)
    this.checked?.document.update(edit)
  }
}

/** The client's open documents, kept up to date by its notifications. Of closed ones nothing is kept. */
export function openDocuments(encoding: Encoding): TextDocuments<OpenDocument> {
  const started = Date.now().toString(36)
  let openings = 0
  return new TextDocuments({
    create: (uri, language, version, content) =>
      new OpenDocument(
        TextDocument.create(uri, language, version, content),
        `${started}.${openings++}`,
        encoding,
      ),
    update: (document, changes, version) => {
      document.change(changes, version)
      return document
    },
  })
}
