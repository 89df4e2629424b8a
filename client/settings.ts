import * as vscode from 'vscode'

/** Where documents stand that can be changed. Others (a diff's old side, a preview) are not checked. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs']

/** The ids of the languages that are checked. */
export function languages(): readonly string[] {
  return vscode.workspace.getConfiguration('jiaokan').get<string[]>('languages', [])
}

export function documentSelector(): { scheme: string; language: string }[] {
  return languages().flatMap(language => SCHEMES.map(scheme => ({ scheme, language })))
}

export function isChecked(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector(), document) > 0
}

/** Whether a change of the whole document is shown before it is made. */
export function previewsWholeDocument(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('jiaokan', document).get('previewWholeDocument', true)
}

/** Turns a rule off in the document's folder, or for the user where the document is in none. */
export async function turnOff(rule: string, document: vscode.TextDocument): Promise<void> {
  const settings = vscode.workspace.getConfiguration('jiaokan', document)
  const said = settings.inspect<Record<string, string>>('rules')
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)
  if (folder === undefined) {
    await settings.update('rules', { ...said?.globalValue, [rule]: 'off' }, vscode.ConfigurationTarget.Global)
    return
  }
  const rules = { ...said?.workspaceFolderValue, [rule]: 'off' }
  await settings.update('rules', rules, vscode.ConfigurationTarget.WorkspaceFolder)
}
