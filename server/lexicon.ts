import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Engine, LexiconError, type Rule, render } from '../engine/index.ts'
import * as messages from './messages.ts'
import type { Peer } from './peer.ts'

/** Where the compiled lexicon is: as the client says, or the environment, or beside the server. */
export function lexiconPath(said: string | undefined): string {
  return said ?? process.env.JIAOKAN_LEXICON ?? fileURLToPath(new URL('lexicon.bin', import.meta.url))
}

/** The engine, or undefined where its lexicon is missing or broken: then the user was told what to do. */
export function loadEngine(path: string, peer: Peer, rules?: readonly Rule[]): Engine | undefined {
  try {
    const bytes = readFileSync(path)
    return new Engine(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), rules)
  } catch (error) {
    const what = error instanceof LexiconError || isSystemError(error) ? error.message : String(error)
    const text = render(messages.noLexicon(path, what), peer.locale)
    peer.log('error', text)
    peer.show('error', text)
    return undefined
  }
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error
}
