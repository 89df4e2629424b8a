import * as vscode from 'vscode'
import type { ReopenEncoding } from '../protocol/requests.ts'

/** Encodings as VS Code names them. */
const NAMES: Readonly<Record<ReopenEncoding, string>> = {
  'utf-8': 'utf8',
  gb18030: 'gb18030',
  big5: 'big5hkscs',
}

/** Opens a file anew in another encoding, by VS Code's own means. VS Code refuses where it has unsaved changes. */
export async function reopen(uri: unknown, encoding: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isEncoding(encoding)) return
  await vscode.workspace.openTextDocument(vscode.Uri.parse(uri), { encoding: NAMES[encoding] })
}

function isEncoding(value: unknown): value is ReopenEncoding {
  return typeof value === 'string' && value in NAMES
}
