import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import type { Rule } from '../engine/index.ts'
import { Checker } from './checker.ts'
import type { Client } from './client.ts'
import { Configuration } from './configuration.ts'
import { openDocuments } from './documents.ts'
import { logFailures } from './failures.ts'
import { ACTION_KINDS, provideCodeActions } from './features/code-actions.ts'
import { provideConvert } from './features/convert.ts'
import { provideDiagnostics } from './features/diagnostics.ts'
import { provideExplain } from './features/explain.ts'
import { provideFix } from './features/fix.ts'
import { provideHover } from './features/hover.ts'
import { provideSelectionRanges } from './features/selection-range.ts'
import { provideStatus } from './features/status.ts'
import { clientOf } from './from-lsp.ts'
import { lexiconPath, loadEngine } from './lexicon.ts'
import { peerAt } from './peer.ts'
import { Reopening } from './reopening.ts'
import { rulePages } from './rule-pages.ts'
import { Segmenter } from './segmenter.ts'
import type { Session } from './session.ts'
import { SettingsStore } from './settings-store.ts'

/**
 * Serves a client until it goes. Everything begins with its `initialize`.
 * `rules` stands in tests for the product's own.
 */
export function startServer(connection: Connection, rules?: readonly Rule[]): void {
  connection.onInitialize(params => initialize(connection, params, rules))
  connection.listen()
}

function initialize(
  connection: Connection,
  params: InitializeParams,
  rules: readonly Rule[] | undefined,
): InitializeResult {
  const client = clientOf(params)
  const peer = peerAt(connection, client.locale)
  const engine = loadEngine(lexiconPath(client.options.lexicon), peer, rules)
  const documents = openDocuments(client.encoding)
  const configuration = new Configuration(connection, client, peer)
  const settings = new SettingsStore(scope => configuration.ask(scope), engine?.rules, peer)
  const checker = new Checker(engine, settings, open => documents.get(open.uri) === open)
  const segmenter = engine && new Segmenter(engine.lexicon, peer)
  const rulePage = rulePages(client.options.rulePages)
  const reopening = new Reopening(engine?.lexicon)
  const session = {
    connection,
    client,
    peer,
    engine,
    segmenter,
    documents,
    settings,
    checker,
    reopening,
    rulePage,
  }
  documents.listen(connection)
  documents.onDidClose(({ document }) => settings.forget(document.uri))
  const refresh = provideFeatures(session)
  configuration.onChange(() => {
    settings.changed()
    refresh()
  })
  return { capabilities: capabilitiesFor(client), serverInfo: { name: 'jiaokan' } }
}

/** What it returns has everything that was sent to the client sent anew. */
function provideFeatures(session: Session): () => void {
  provideCodeActions(session)
  provideConvert(session)
  provideExplain(session)
  provideFix(session)
  provideHover(session)
  provideSelectionRanges(session)
  const listeners = [provideStatus(session), logFailures(session.peer)]
  return provideDiagnostics(session, verdict => {
    for (const listener of listeners) listener(verdict)
  })
}

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    selectionRangeProvider: true,
    codeActionProvider: { codeActionKinds: ACTION_KINDS, resolveProvider: client.resolvesEdits },
    ...(client.pulls ? { diagnosticProvider: PULL_OPTIONS } : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: client.folders } },
  }
}

const PULL_OPTIONS = { identifier: 'jiaokan', interFileDependencies: false, workspaceDiagnostics: false }
