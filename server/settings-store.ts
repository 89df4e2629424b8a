import { type Message, render } from '../engine/index.ts'
import * as messages from './messages.ts'
import type { Peer } from './peer.ts'
import { type KnownRules, readSettings, type ServerSettings } from './settings.ts'

/** Asks the client for the value of `jiaokan` at a URI. */
export type Ask = (scope: string) => Promise<unknown>

/** Each document's settings, asked for once and kept until the client says that they changed. */
export class SettingsStore {
  private readonly ask: Ask
  private readonly rules: KnownRules
  private readonly peer: Peer
  private kept = new Map<string, Promise<ServerSettings>>()
  private readonly complained = new Set<string>()
  private changes = 0

  constructor(ask: Ask, rules: KnownRules, peer: Peer) {
    this.ask = ask
    this.rules = rules
    this.peer = peer
  }

  /** Rises whenever the settings may have changed. */
  get generation(): number {
    return this.changes
  }

  /** Never rejects: settings that cannot be had are the defaults, and the log says so. */
  of(uri: string): Promise<ServerSettings> {
    const known = this.kept.get(uri)
    if (known !== undefined) return known
    const asked = this.fetch(uri)
    this.kept.set(uri, asked)
    return asked
  }

  changed(): void {
    this.kept = new Map()
    this.changes++
  }

  forget(uri: string): void {
    this.kept.delete(uri)
  }

  private async fetch(uri: string): Promise<ServerSettings> {
    const value = await this.ask(uri).catch((error: unknown) => {
      this.peer.log('warning', `the settings of ${uri} cannot be had; the defaults hold: ${String(error)}`)
      return undefined
    })
    const { settings, complaints } = readSettings(value, this.rules)
    this.complain(complaints)
    return settings
  }

  /** Each complaint is logged once; that there are any is shown once. */
  private complain(complaints: readonly Message[]): void {
    for (const complaint of complaints) {
      const text = render(complaint, this.peer.locale)
      if (this.complained.has(text)) continue
      if (this.complained.size === 0)
        this.peer.show('warning', `${text} ${render(messages.SEE_LOG, this.peer.locale)}`)
      this.complained.add(text)
      this.peer.log('warning', text)
    }
  }
}
