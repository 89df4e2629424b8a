/** What the client says, in our terms. */
import {
  DiagnosticTag,
  type InitializeParams,
  type Position,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Span } from '../engine/index.ts'
import type { InitializationOptions } from '../protocol/requests.ts'
import { type Client, localeOf } from './client.ts'
import { agreedEncoding, type Encoding, offsetAtColumn } from './encoding.ts'

export function clientOf({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { general, textDocument, workspace } = capabilities
  const action = textDocument?.codeAction
  const diagnostics = [textDocument?.diagnostic, textDocument?.publishDiagnostics]
  return {
    encoding: agreedEncoding(general?.positionEncodings),
    locale: localeOf(locale),
    options: optionsOf(initializationOptions),
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdits:
      action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    codeActions: action?.codeActionLiteralSupport !== undefined,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    relatedInformation: diagnostics.some(said => said?.relatedInformation === true),
    unnecessary: diagnostics.some(said => said?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary)),
  }
}

/** Only what has the right type: a client's slip in one option does not cost the others. */
function optionsOf(said: unknown): InitializationOptions {
  const value: object = typeof said === 'object' && said !== null ? said : {}
  return {
    ...('lexicon' in value && typeof value.lexicon === 'string' ? { lexicon: value.lexicon } : {}),
    ...('rulePages' in value && typeof value.rulePages === 'string' ? { rulePages: value.rulePages } : {}),
    status: 'status' in value && value.status === true,
    ignoreRule: 'ignoreRule' in value && value.ignoreRule === true,
    reopen: 'reopen' in value && value.reopen === true,
  }
}

/** The offset, in UTF-16 code units; a position beyond its line or the text stands at the end of it. */
export function offsetOf(position: Position, text: TextDocument, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.offsetAt(position)
  const { line, character } = position
  const start = text.offsetAt({ line, character: 0 })
  const end = text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })
  return offsetAtColumn(text.getText(), start, end, character, encoding)
}

/** The span of a range, turned about where the range was reversed. */
export function spanOf(range: Range, text: TextDocument, encoding: Encoding): Span {
  const a = offsetOf(range.start, text, encoding)
  const b = offsetOf(range.end, text, encoding)
  return { start: Math.min(a, b), end: Math.max(a, b) }
}

/** The edit that a change makes on a text, or undefined where it gives the whole text anew. */
export function editOf(
  change: TextDocumentContentChangeEvent,
  text: TextDocument,
  encoding: Encoding,
): Edit | undefined {
  return 'range' in change ? { ...spanOf(change.range, text, encoding), insert: change.text } : undefined
}
