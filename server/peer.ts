import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver'
import type { Locale } from '../engine/index.ts'

export type Level = 'error' | 'warning' | 'info'

/** The person at the other end, as far as words to them go. */
export interface Peer {
  readonly locale: Locale
  /** To the log. */
  log(level: Level, text: string): void
  /** To the screen: only what needs something done. */
  show(level: Level, text: string): void
  /** Logs that a message to the client failed; nobody waits for it. */
  tell(sent: Promise<unknown>): void
}

const TYPES: Readonly<Record<Level, MessageType>> = {
  error: MessageType.Error,
  warning: MessageType.Warning,
  info: MessageType.Info,
}

export function peerAt(connection: Connection, locale: Locale): Peer {
  const { console } = connection
  const log = (level: Level, text: string) => {
    if (level === 'error') console.error(text)
    else if (level === 'warning') console.warn(text)
    else console.info(text)
  }
  const tell = (sent: Promise<unknown>) =>
    void sent.catch(error => log('warning', `the client did not take a message: ${error}`))
  const show = (level: Level, message: string) =>
    tell(connection.sendNotification(ShowMessageNotification.type, { type: TYPES[level], message }))
  return { locale, log, show, tell }
}
