import * as vscode from 'vscode'
import { showMarkdown } from './markdown.ts'
import { VirtualDocuments } from './virtual-documents.ts'

const SCHEME = 'jiaokan-explain'

/** Pages that explain what was done at a place, one for each document. */
export class Explanation implements vscode.Disposable {
  private readonly pages = new VirtualDocuments(SCHEME)
  private readonly closing = vscode.workspace.onDidCloseTextDocument(({ uri }) =>
    this.pages.drop(uri.toString()),
  )

  /** Shows the page beside the document. */
  async show(document: vscode.TextDocument, markdown: string): Promise<void> {
    const uri = pageUri(document)
    this.pages.put(uri, markdown)
    await showMarkdown(uri)
  }

  dispose(): void {
    this.pages.dispose()
    this.closing.dispose()
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
