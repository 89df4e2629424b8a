import { contains, conversionEdits } from '../../engine/index.ts'
import { CONVERT, type ConvertParams } from '../../protocol/requests.ts'
import { LARGEST_DOCUMENT } from '../checker.ts'
import { spanOf } from '../from-lsp.ts'
import { guardedCommand, refusal } from '../guard.ts'
import * as messages from '../messages.ts'
import type { Session } from '../session.ts'
import { toEditsResult } from './fix.ts'

/** CONVERT: the edits that write a document, or a range of it, in a script. Any open document, checked or not. */
export function provideConvert({ connection, client, engine, peer, documents }: Session): void {
  const convert = guardedCommand(peer, CONVERT, ({ uri, range, target }: ConvertParams) => {
    const open = documents.get(uri)
    if (open === undefined) return refusal(messages.NOT_OPEN, peer)
    if (engine === undefined) return refusal(messages.NO_LEXICON, peer)
    const text = open.text.getText()
    if (text.length > LARGEST_DOCUMENT) return refusal(messages.tooLarge(text.length, LARGEST_DOCUMENT), peer)
    // What surrounds a range still tells what its words are.
    const edits = conversionEdits(text, target, engine.lexicon)
    const span = range && spanOf(range, open.text, client.encoding)
    return toEditsResult(
      open,
      span === undefined ? edits : edits.filter(edit => contains(span, edit)),
      client,
    )
  })
  connection.onRequest(CONVERT, convert)
}
