import { join } from 'node:path'
import * as vscode from 'vscode'
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node'
import { type InitializationOptions, STATUS, type StatusParams } from '../protocol/requests.ts'
import { RestartLimit } from './restart-limit.ts'
import { pageLinks } from './rule-pages.ts'
import { documentSelector, isChecked } from './settings.ts'

const DEBUG_PORT = 6009

/** The language server as the extension sees it: started when a document needs it, and started again on request. */
export class Server implements vscode.Disposable {
  readonly log = vscode.window.createOutputChannel('Jiaokan', { log: true })
  private readonly statusEmitter = new vscode.EventEmitter<StatusParams>()
  /** What the server says of a document, whenever it changes. */
  readonly onStatus = this.statusEmitter.event
  private readonly extension: vscode.Uri
  private readonly opened: vscode.Disposable
  private client: Promise<LanguageClient> | undefined

  constructor(extension: vscode.Uri) {
    this.extension = extension
    this.opened = vscode.workspace.onDidOpenTextDocument(document => this.startFor(document))
  }

  /** Starts the server if the settings name the document's language. */
  startFor(document: vscode.TextDocument): void {
    if (isChecked(document)) void this.running().catch(error => this.log.error(error))
  }

  /** The client of a server that runs. Rejects where it cannot start; the next call tries again. */
  running(): Promise<LanguageClient> {
    this.client ??= this.start().catch(error => {
      this.client = undefined
      throw error
    })
    return this.client
  }

  /** Ends the server and starts it anew, with the settings as they are now. */
  async restart(): Promise<void> {
    await this.stop()
    await this.running()
  }

  async stop(): Promise<void> {
    const client = this.client
    this.client = undefined
    await client?.then(
      running => running.dispose(),
      () => undefined, // It never ran.
    )
  }

  dispose(): void {
    this.opened.dispose()
    this.statusEmitter.dispose()
    this.log.dispose()
  }

  private async start(): Promise<LanguageClient> {
    const client = new LanguageClient('jiaokan', 'Jiaokan', this.program(), {
      documentSelector: documentSelector(),
      outputChannel: this.log,
      initializationOptions: this.options(),
      errorHandler: new RestartLimit(),
      middleware: pageLinks,
    })
    client.onNotification(STATUS, (status: StatusParams) => this.statusEmitter.fire(status))
    await client.start()
    return client
  }

  private options(): InitializationOptions {
    const pages = vscode.Uri.joinPath(this.extension, 'engine/rules')
    return { rulePages: pages.toString(), status: true, ignoreRule: true, reopen: true }
  }

  private program(): ServerOptions {
    const module = join(this.extension.fsPath, 'dist/server.cjs')
    const execArgv = ['--nolazy', `--inspect=${DEBUG_PORT}`]
    return {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv } },
    }
  }
}
