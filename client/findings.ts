import * as vscode from 'vscode'

/** A rule and how often it was found. */
export interface Found {
  readonly rule: string
  readonly count: number
  /** One of its messages. */
  readonly message: string
}

/** The rules found in a document, most frequent first. */
export function rulesIn(document: vscode.TextDocument): Found[] {
  const found = new Map<string, Found>()
  for (const { rule, message } of findings(document)) {
    const count = (found.get(rule)?.count ?? 0) + 1
    found.set(rule, { rule, count, message })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

/** The rules of the findings that a position touches, without repetition. */
export function rulesAt(document: vscode.TextDocument, position: vscode.Position): string[] {
  const touching = findings(document).filter(({ range }) => range.contains(position))
  return [...new Set(touching.map(({ rule }) => rule))]
}

/** The rule at the cursor if there is one; else the user's choice of those found; undefined if none is chosen. */
export async function chooseRule(
  editor: vscode.TextEditor,
  placeHolder: string,
): Promise<string | undefined> {
  const here = rulesAt(editor.document, editor.selection.active)
  if (here.length === 1) return here[0]
  const found = rulesIn(editor.document).filter(({ rule }) => here.length === 0 || here.includes(rule))
  if (found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is found in this document.'))
    return undefined
  }
  const items = found.map(({ rule, count, message }) => ({
    label: rule,
    description: `${count}`,
    detail: message,
  }))
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.label
}

function findings(document: vscode.TextDocument): { rule: string; range: vscode.Range; message: string }[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'jiaokan')
    .map(({ code, range, message }) => ({
      range,
      message,
      rule: `${typeof code === 'object' ? code.value : code}`,
    }))
}
