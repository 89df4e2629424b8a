import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Document, Engine, Message, Settings, Skipped } from '../engine/index.ts'
import type { OpenDocument } from './documents.ts'
import * as messages from './messages.ts'
import { OWN_LANGUAGE, type ServerSettings } from './settings.ts'
import type { SettingsStore } from './settings-store.ts'

/** How long the checking of a document holds the thread before others have their turn, in milliseconds. */
const SLICE = 10

/** Documents longer than this many UTF-16 code units are not checked in an editor. */
export const LARGEST_DOCUMENT = 20_000_000

/** A document that was checked, up to date until the next turn of the event loop. */
export interface Checked {
  readonly open: OpenDocument
  readonly document: Document
  readonly settings: ServerSettings
}

/**
 * Whose concern it is that a document is not checked. told: its reader's, who would expect that it is; silent: nobody's,
 * though it is of a language that is checked; foreign: none of ours, or nothing is checked at all.
 */
export type Concern = 'told' | 'silent' | 'foreign'

/** Why a document is not checked. */
export interface Unchecked {
  readonly open: OpenDocument
  readonly reason: Message
  readonly concern: Concern
}

export type Verdict = Checked | Unchecked

export function isChecked(verdict: Verdict | undefined): verdict is Checked {
  return verdict !== undefined && 'document' in verdict
}

/** Whether nothing is to be said of the document, not even that it was opened wrongly. */
export function isForeign(verdict: Verdict): boolean {
  return !isChecked(verdict) && verdict.concern === 'foreign'
}

/** Whoever asked may have lost interest. */
export interface Interest {
  readonly isCancellationRequested: boolean
}

/** Brings open documents up to date for whoever asks, in slices, so that edits and other requests come between. */
export class Checker {
  private readonly engine: Engine | undefined
  private readonly settings: SettingsStore
  private readonly isOpen: (document: OpenDocument) => boolean

  constructor(
    engine: Engine | undefined,
    settings: SettingsStore,
    isOpen: (document: OpenDocument) => boolean,
  ) {
    this.engine = engine
    this.settings = settings
    this.isOpen = isOpen
  }

  /** Undefined where nobody waits any more, or the document was closed. */
  async check(open: OpenDocument, interest: Interest): Promise<Verdict | undefined> {
    while (this.isWanted(open, interest)) {
      const settings = await this.settings.of(open.uri)
      const verdict = this.verdict(open, settings, engine => open.under(engine, settings.engine))
      if (!isChecked(verdict) || advance(verdict.document)) return verdict
      await nextTurn()
    }
    return undefined
  }

  /** The same over a document of its own, in which also the likeliest mends of those that ask are made. */
  async checkDeeply(open: OpenDocument, interest: Interest): Promise<Verdict | undefined> {
    while (this.isWanted(open, interest)) {
      const settings = await this.settings.of(open.uri)
      const { version } = open
      const deep: Settings = { ...settings.engine, admit: 'ask' }
      const verdict = this.verdict(open, settings, engine => engine.open(open.text.getText(), deep))
      if (!isChecked(verdict)) return verdict
      while (open.version === version && this.isWanted(open, interest)) {
        if (advance(verdict.document)) return verdict
        await nextTurn()
      }
    }
    return undefined
  }

  private isWanted(open: OpenDocument, interest: Interest): boolean {
    return !interest.isCancellationRequested && this.isOpen(open)
  }

  private verdict(
    open: OpenDocument,
    settings: ServerSettings,
    documentOf: (engine: Engine) => Document,
  ): Verdict {
    if (this.engine === undefined) return { open, reason: messages.NO_LEXICON, concern: 'foreign' }
    const obstacle = obstacleTo(open, settings)
    if (obstacle !== undefined) return { open, ...obstacle }
    return { open, document: documentOf(this.engine), settings }
  }
}

/** One slice of the checking; whether it was the last. */
function advance(document: Document): boolean {
  const until = performance.now() + SLICE
  return document.advance(() => performance.now() < until)
}

/** What to say of the lines of a checked document that were passed over; undefined where there were none. */
export function skippedLines(skipped: readonly Skipped[]): Message | undefined {
  const first = skipped[0]
  return first && messages.skippedLines(first.line + 1, first.length, skipped.length - 1)
}

function obstacleTo(open: OpenDocument, settings: ServerSettings): Omit<Unchecked, 'open'> | undefined {
  const { languageId } = open.text
  if (!settings.languages.includes(languageId))
    return { reason: messages.otherLanguage(languageId), concern: 'foreign' }
  const length = open.text.getText().length
  if (length > LARGEST_DOCUMENT)
    return { reason: messages.tooLarge(length, LARGEST_DOCUMENT), concern: 'told' }
  if (open.nature.binary) return { reason: messages.BINARY, concern: 'told' }
  if (languageId !== OWN_LANGUAGE && !open.nature.mostlyHan)
    return { reason: messages.NOT_HAN, concern: 'silent' }
  return undefined
}
