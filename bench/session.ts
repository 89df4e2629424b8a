import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { root } from '../tools/files.ts'

/** A language client of the simplest kind over standard input and output, for measuring. */
export class Session {
  private readonly child: ChildProcess
  private readonly connection: ProtocolConnection
  private version = 1

  private constructor(child: ChildProcess, connection: ProtocolConnection) {
    this.child = child
    this.connection = connection
  }

  static async start(): Promise<Session> {
    const child = spawn(process.execPath, [join(root, 'dist/server.cjs'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    connection.listen()
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
    })
    await connection.sendNotification(InitializedNotification.type, {})
    return new Session(child, connection)
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the server did not start')
    return this.child.pid
  }

  open(uri: string, text: string): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'zh-corpus', version: this.version, text },
    })
  }

  type(uri: string, at: Position, text: string): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++this.version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    })
  }

  async diagnostics(uri: string): Promise<void> {
    await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  }

  async hover(uri: string, position: Position): Promise<void> {
    await this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    await once(this.child, 'exit')
  }
}
