import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver'
import type { Client } from './client.ts'
import type { Peer } from './peer.ts'

export const SECTION = 'jiaokan'

/** The client's settings: asked for by place where it answers, or else those that it last sent. */
export class Configuration {
  private readonly connection: Connection
  private readonly client: Client
  private readonly peer: Peer
  private sent: unknown

  constructor(connection: Connection, client: Client, peer: Peer) {
    this.peer = peer
    this.connection = connection
    this.client = client
  }

  async ask(scopeUri: string): Promise<unknown> {
    if (!this.client.configures) return this.sent
    return this.connection.workspace.getConfiguration({ scopeUri, section: SECTION })
  }

  /** Calls back whenever any setting may have changed, also because a folder came or went. */
  onChange(callback: () => void): void {
    this.connection.onDidChangeConfiguration(({ settings }) => {
      this.sent = isObject(settings) && SECTION in settings ? settings[SECTION] : settings
      callback()
    })
    this.connection.onInitialized(() => {
      if (this.client.registersConfiguration)
        this.peer.tell(
          this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }),
        )
      if (this.client.folders) this.connection.workspace.onDidChangeWorkspaceFolders(callback)
    })
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
