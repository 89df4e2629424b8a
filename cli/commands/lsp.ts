import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from '../../server/start.ts'

/** `jiaokan lsp`: the language server over standard input and output, for any editor. Ends with its client. */
export function lsp(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout))
}
