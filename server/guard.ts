import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { type Message, render } from '../engine/index.ts'
import type { Peer } from './peer.ts'

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>

type Failure = ResponseError<never>

/**
 * A request's handler that never throws: what goes wrong is logged under the request's name and answered with null.
 * A request that its client gave up is answered as such.
 */
export function guarded<P, R>(
  peer: Peer,
  name: string,
  handler: Handler<P, R>,
): Handler<P, R | null | Failure> {
  return guard(peer, name, handler, null)
}

/** The same for requests that a person waits for: what goes wrong is answered with an error that says so. */
export function guardedCommand<P, R>(
  peer: Peer,
  name: string,
  handler: Handler<P, R | Failure>,
): Handler<P, R | Failure> {
  return guard(
    peer,
    name,
    handler,
    new ResponseError<never>(ErrorCodes.InternalError, `${name} failed; see the log`),
  )
}

function guard<P, R, F>(
  peer: Peer,
  name: string,
  handler: Handler<P, R>,
  failure: F,
): Handler<P, R | F | Failure> {
  return async (params, token) => {
    try {
      const answer = await handler(params, token)
      return token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, name) : answer
    } catch (error) {
      logFailure(peer, name, error)
      return failure
    }
  }
}

/** Does what nobody waits for; that it failed is logged. */
export function attempt(peer: Peer, name: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    logFailure(peer, name, error)
  }
}

function logFailure(peer: Peer, name: string, error: unknown): void {
  peer.log('error', `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
}

/** The answer to a request that cannot be met, in words for the person who waits. */
export function refusal(message: Message, peer: Peer): Failure {
  return new ResponseError(LSPErrorCodes.RequestFailed, render(message, peer.locale))
}
