/** The language server as a program: `node server.cjs --stdio`, or forked by a client with `--node-ipc`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from './start.ts'

startServer(createConnection(ProposedFeatures.all))
