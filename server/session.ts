import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { Engine, RuleId } from '../engine/index.ts'
import type { Checker } from './checker.ts'
import type { Client } from './client.ts'
import type { OpenDocument } from './documents.ts'
import type { Peer } from './peer.ts'
import type { Reopening } from './reopening.ts'
import type { Segmenter } from './segmenter.ts'
import type { SettingsStore } from './settings-store.ts'

/** What every feature stands on, from the client's first message to its last. */
export interface Session {
  readonly connection: Connection
  readonly client: Client
  readonly peer: Peer
  /** Undefined where the lexicon could not be read: then nothing is checked. */
  readonly engine: Engine | undefined
  /** Undefined as the engine is. */
  readonly segmenter: Segmenter | undefined
  readonly documents: TextDocuments<OpenDocument>
  readonly settings: SettingsStore
  readonly checker: Checker
  readonly reopening: Reopening
  /** The URI of a rule's page, where pages were found. */
  readonly rulePage: (rule: RuleId) => string | undefined
}
