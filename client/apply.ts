import * as vscode from 'vscode'
import type { Change } from './requests.ts'

/**
 * Makes the change in one step of undo. False where the document is no longer the one that the edits were made for;
 * it is then left as it is. Throws where the editor refuses.
 */
export async function apply(document: vscode.TextDocument, change: Change): Promise<boolean> {
  if (document.version !== change.version) return false
  const edit = new vscode.WorkspaceEdit()
  edit.set(document.uri, [...change.edits])
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The document cannot be changed.'))
  return true
}
