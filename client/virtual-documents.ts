import * as vscode from 'vscode'

/** Read-only documents of one scheme. */
export class VirtualDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>()
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange = this.changed.event
  private readonly registration: vscode.Disposable

  constructor(scheme: string) {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this)
  }

  /** Gives a document its text, also where it is open already. */
  put(uri: vscode.Uri, text: string): void {
    this.texts.set(uri.toString(), text)
    this.changed.fire(uri)
  }

  drop(uri: string): void {
    this.texts.delete(uri)
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.texts.get(uri.toString())
  }

  dispose(): void {
    this.registration.dispose()
    this.changed.dispose()
  }
}
