import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { STATUS, type StatusParams } from '../../protocol/requests.ts'
import { root } from './paths.ts'

/** What a client of today says that it can do. */
export const MODERN: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: InitializeParams['initializationOptions']
  readonly locale?: string
  readonly processId?: number
  /** The value of `jiaokan` at a URI. */
  readonly settings?: (scope: string | undefined) => unknown
  readonly env?: Readonly<Record<string, string>>
}

/** Messages of one kind, in the order in which they came; whoever asks early waits. */
export class Inbox<T> {
  private readonly kept: T[] = []
  private readonly waiting: ((message: T) => void)[] = []

  get size(): number {
    return this.kept.length
  }

  put(message: T): void {
    const waiter = this.waiting.shift()
    if (waiter === undefined) this.kept.push(message)
    else waiter(message)
  }

  next(): Promise<T> {
    const message = this.kept.shift()
    return message === undefined
      ? new Promise(resolve => this.waiting.push(resolve))
      : Promise.resolve(message)
  }

  /** The first that fits; those before it are dropped. */
  async until(fits: (message: T) => boolean): Promise<T> {
    for (;;) {
      const message = await this.next()
      if (fits(message)) return message
    }
  }
}

/** A server that was spawned, spoken to over its standard streams by the protocol's own client library. */
export class LspClient {
  readonly process: ChildProcessByStdio<Writable, Readable, null>
  readonly connection: ProtocolConnection
  /** Settles when the server ends, with its exit code. */
  readonly exit: Promise<number | null>
  readonly logged = new Inbox<string>()
  readonly shown = new Inbox<string>()
  readonly registered = new Inbox<string>()
  readonly refreshed = new Inbox<void>()
  readonly published = new Inbox<PublishDiagnosticsParams>()
  readonly status = new Inbox<StatusParams>()
  private readonly versions = new Map<string, number>()

  constructor(server: string, options: StartOptions) {
    const env = { ...process.env, JIAOKAN_LEXICON: join(root, 'dist/lexicon.bin'), ...options.env }
    this.process = spawn(process.execPath, [server, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
    this.exit = once(this.process, 'exit').then(([code]) => code)
    const { stdout, stdin } = this.process
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    )
    this.listen(options)
  }

  private listen({ settings }: StartOptions): void {
    const { connection } = this
    connection.onNotification(LogMessageNotification.type, ({ message }) => this.logged.put(message))
    connection.onNotification(ShowMessageNotification.type, ({ message }) => this.shown.put(message))
    connection.onNotification(PublishDiagnosticsNotification.type, params => this.published.put(params))
    connection.onNotification(STATUS, (status: StatusParams) => this.status.put(status))
    connection.onRequest(DiagnosticRefreshRequest.type, () => this.refreshed.put())
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { method } of registrations) this.registered.put(method)
    })
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
    )
    connection.listen()
  }

  open(uri: string, text: string, languageId = 'zh-corpus'): Promise<void> {
    this.versions.set(uri, 1)
    const textDocument = { uri, languageId, version: 1, text }
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
  }

  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1
    this.versions.set(uri, version)
    const textDocument = { uri, version }
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    })
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const textDocument = { uri }
    const params = previousResultId === undefined ? { textDocument } : { textDocument, previousResultId }
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params)
  }

  /** The diagnostics of a document, by pull. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri)
    if (report.kind !== 'full') throw new Error('the report is not full')
    return report.items
  }

  /** Ends the server as a client does, and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    return this.exit
  }
}

const started: LspClient[] = []

/** Spawns a server and says hello; what the server said to that comes along. */
export async function startClient(
  server: string,
  options: StartOptions = {},
): Promise<{ client: LspClient; result: InitializeResult }> {
  const client = new LspClient(server, options)
  started.push(client)
  const { capabilities = MODERN, initializationOptions, locale = 'en', processId = process.pid } = options
  const result = await client.connection.sendRequest(InitializeRequest.type, {
    processId,
    rootUri: null,
    capabilities,
    locale,
    initializationOptions,
  })
  await client.connection.sendNotification(InitializedNotification.type, {})
  return { client, result }
}

/** Ends what a test left running: for `afterEach`. */
export function endClients(): void {
  for (const client of started.splice(0)) {
    client.connection.dispose()
    client.process.kill()
  }
}
