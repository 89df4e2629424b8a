import type { Locale } from '../engine/index.ts'
import type { InitializationOptions } from '../protocol/requests.ts'
import type { Encoding } from './encoding.ts'

/** What the client can do and wants, as it said when it came. */
export interface Client {
  readonly encoding: Encoding
  readonly locale: Locale
  readonly options: InitializationOptions
  /** Asks for diagnostics itself, so that none are pushed. */
  readonly pulls: boolean
  /** Can be told that what it pulled is out of date. */
  readonly refreshes: boolean
  /** Can be asked for settings. */
  readonly configures: boolean
  /** Takes registrations for changes of settings. */
  readonly registersConfiguration: boolean
  /** Tells of folders that come and go. */
  readonly folders: boolean
  /** Takes an edit that names the version of the document it fits. */
  readonly versionedEdits: boolean
  /** Asks for an action's edit only when it is chosen. */
  readonly resolvesEdits: boolean
  readonly codeActions: boolean
  readonly markdown: boolean
  readonly relatedInformation: boolean
  readonly unnecessary: boolean
}

/** The language of the interface for an LSP locale ("zh-tw", "zh-Hans-CN", "en-US"); English where there is no better. */
export function localeOf(tag: string | undefined): Locale {
  const parts = (tag ?? '').toLowerCase().split(/[-_]/)
  if (parts[0] !== 'zh') return 'en'
  if (parts.includes('hans')) return 'hans'
  return ['hant', 'tw', 'hk', 'mo'].some(part => parts.includes(part)) ? 'hant' : 'hans'
}
