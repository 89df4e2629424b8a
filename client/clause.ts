import * as vscode from 'vscode'

const BREAK = /[，。；：！？、,;:!?\s]/
/** Clauses are not followed further than this from the cursor, in UTF-16 code units. */
const FARTHEST = 200

/** The clause at a position: what stands between the marks on either side of it. */
export function clauseAt(document: vscode.TextDocument, position: vscode.Position): vscode.Range {
  const line = document.lineAt(position).text
  const from = Math.max(0, position.character - FARTHEST)
  const before = [...line.slice(from, position.character)].reverse().join('')
  const after = line.slice(position.character, position.character + FARTHEST)
  return new vscode.Range(
    position.translate(0, -lengthToBreak(before)),
    position.translate(0, lengthToBreak(after)),
  )
}

function lengthToBreak(text: string): number {
  const found = text.search(BREAK)
  return found < 0 ? text.length : found
}
