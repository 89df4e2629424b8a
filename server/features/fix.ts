import { applyEdits, type Edit } from '../../engine/index.ts'
import { type EditsResult, FIX, type FixParams } from '../../protocol/requests.ts'
import { isChecked } from '../checker.ts'
import type { Client } from '../client.ts'
import type { OpenDocument } from '../documents.ts'
import { guardedCommand, refusal } from '../guard.ts'
import { mendsOfRule } from '../mending.ts'
import * as messages from '../messages.ts'
import type { Session } from '../session.ts'
import { toTextEdits } from '../to-lsp.ts'

/** FIX: the edits that mend a document, all of it or what one rule found. */
export function provideFix({ connection, client, peer, documents, checker }: Session): void {
  const fix = guardedCommand(peer, FIX, async ({ uri, rule, safety }: FixParams, token) => {
    const open = documents.get(uri)
    if (open === undefined) return refusal(messages.NOT_OPEN, peer)
    const deeply = rule === undefined && safety === 'ask'
    const verdict = await (deeply ? checker.checkDeeply(open, token) : checker.check(open, token))
    if (verdict === undefined) return refusal(messages.NOT_OPEN, peer)
    if (!isChecked(verdict)) return refusal(verdict.reason, peer)
    const { document } = verdict
    return toEditsResult(
      open,
      rule === undefined ? document.edits : mendsOfRule(document, rule, safety),
      client,
    )
  })
  connection.onRequest(FIX, fix)
}

export function toEditsResult(open: OpenDocument, edits: readonly Edit[], client: Client): EditsResult {
  return {
    version: open.version,
    edits: toTextEdits(open, edits, client),
    text: applyEdits(open.text.getText(), edits),
  }
}
