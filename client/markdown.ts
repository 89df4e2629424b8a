import * as vscode from 'vscode'

const EXTENSION = 'vscode.markdown-language-features'
const PREVIEW = 'vscode.markdown.preview.editor'
const BESIDE = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true }

/** Opens a Markdown document beside the editor: to be read where VS Code can render it, else as text. */
export async function showMarkdown(uri: vscode.Uri): Promise<void> {
  if (vscode.extensions.getExtension(EXTENSION) === undefined)
    await vscode.window.showTextDocument(uri, BESIDE)
  else await vscode.commands.executeCommand('vscode.openWith', uri, PREVIEW, BESIDE)
}
