/** The language server with toy rules, bundled and run by tests. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from '../../server/start.ts'
import { TOY_RULES } from './toy-rules.ts'

startServer(createConnection(ProposedFeatures.all), TOY_RULES)
