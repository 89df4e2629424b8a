import * as vscode from 'vscode'
import { apply } from './apply.ts'
import type { Ask, Proposal } from './requests.ts'
import { VirtualDocuments } from './virtual-documents.ts'

export const PREVIEW_SCHEME = 'jiaokan-preview'

/** What is shown in one diff, and how to make it anew. */
interface Pending {
  readonly document: vscode.TextDocument
  readonly ask: Ask
  proposal: Proposal
}

/** Shows what a change would make of a document as a diff, and makes it on demand. */
export class Preview implements vscode.Disposable {
  private readonly pending = new Map<string, Pending>()
  private readonly mended = new VirtualDocuments(PREVIEW_SCHEME)
  private readonly closing = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => this.forget(closed))

  /** Opens the diff. `change` is a short name of the change, in the user's language. */
  async show(document: vscode.TextDocument, change: string, ask: Ask, proposal: Proposal): Promise<void> {
    const uri = previewUri(document, change)
    this.pending.set(uri.toString(), { document, ask, proposal })
    this.mended.put(uri, proposal.text)
    const shown = await vscode.workspace.openTextDocument(uri)
    await vscode.languages.setTextDocumentLanguage(shown, document.languageId)
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, titleOf(document, change))
  }

  /** Makes the change that the diff shows. Where the document has changed since, the diff is made anew instead. */
  async apply(uri: vscode.Uri): Promise<void> {
    const pending = this.pending.get(uri.toString())
    if (pending === undefined) return
    const { document } = pending
    if (!(await apply(document, pending.proposal))) return this.renew(uri, pending)
    await closeDiff(uri)
    await vscode.window.showTextDocument(document)
  }

  dispose(): void {
    this.mended.dispose()
    this.closing.dispose()
  }

  /** Not at the close of the document: a change of its language closes and opens it. */
  private forget(closed: readonly vscode.Tab[]): void {
    for (const uri of closed.map(shownIn)) {
      if (uri === undefined || isShown(uri)) continue
      this.pending.delete(uri)
      this.mended.drop(uri)
    }
  }

  private async renew(uri: vscode.Uri, pending: Pending): Promise<void> {
    pending.proposal = await pending.ask()
    this.mended.put(uri, pending.proposal.text)
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The document has changed since. The preview is up to date again: look once more, then apply.',
      ),
    )
  }
}

/** The name is the document's own, so that the diff's tab and its language are too. */
function previewUri(document: vscode.TextDocument, change: string): vscode.Uri {
  return vscode.Uri.from({
    scheme: PREVIEW_SCHEME,
    path: document.uri.path.startsWith('/') ? document.uri.path : `/${document.uri.path}`,
    query: new URLSearchParams({ of: document.uri.toString(), change }).toString(),
  })
}

function titleOf(document: vscode.TextDocument, change: string): string {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)
  return `${name} ↔ ${change}`
}

/** The proposed side of the diff in a tab. */
function shownIn({ input }: vscode.Tab): string | undefined {
  return input instanceof vscode.TabInputTextDiff ? input.modified.toString() : undefined
}

function tabsOf(uri: string): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(group => group.tabs.filter(tab => shownIn(tab) === uri))
}

function isShown(uri: string): boolean {
  return tabsOf(uri).length > 0
}

async function closeDiff(uri: vscode.Uri): Promise<void> {
  await vscode.window.tabGroups.close(tabsOf(uri.toString()))
}
