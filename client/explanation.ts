import * as vscode from 'vscode'
import { showMarkdown } from './markdown.ts'

const SCHEME = 'jiaokan-explain'

/** Read-only pages that explain what was done at a place, one for each document. */
export class Explanation implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly pages = new Map<string, string>()
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange = this.changed.event
  private readonly parts: vscode.Disposable

  constructor() {
    this.parts = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.pages.delete(uri.toString())),
      this.changed,
    )
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.pages.get(uri.toString())
  }

  /** Shows the page beside the document. */
  async show(document: vscode.TextDocument, markdown: string): Promise<void> {
    const uri = pageUri(document)
    this.pages.set(uri.toString(), markdown)
    this.changed.fire(uri)
    await showMarkdown(uri)
  }

  dispose(): void {
    this.parts.dispose()
  }
}

function pageUri(document: vscode.TextDocument): vscode.Uri {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `/${vscode.l10n.t('{0}, explained', name)}.md`,
    query: document.uri.toString(),
  })
}
