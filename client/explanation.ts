import * as vscode from 'vscode'

const SCHEME = 'jiaokan-explain'
const MARKDOWN_EXTENSION = 'vscode.markdown-language-features'
const MARKDOWN_PREVIEW = 'vscode.markdown.preview.editor'

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

  /** Shows the page beside the document, rendered where the editor can render Markdown. */
  async show(document: vscode.TextDocument, markdown: string): Promise<void> {
    const uri = pageUri(document)
    this.pages.set(uri.toString(), markdown)
    this.changed.fire(uri)
    const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true }
    if (vscode.extensions.getExtension(MARKDOWN_EXTENSION) === undefined)
      await vscode.window.showTextDocument(uri, beside)
    else await vscode.commands.executeCommand('vscode.openWith', uri, MARKDOWN_PREVIEW, beside)
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
