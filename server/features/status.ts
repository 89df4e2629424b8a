import { type Message, render } from '../../engine/index.ts'
import { STATUS, type StatusParams } from '../../protocol/requests.ts'
import { isChecked, skippedLines, type Verdict } from '../checker.ts'
import { scriptDetail, scriptName } from '../script-names.ts'
import type { Session } from '../session.ts'

/** Sends STATUS of a document whenever it is another than before, to clients that take it. */
export function provideStatus({ connection, client, documents, peer }: Session): (verdict: Verdict) => void {
  const sent = new Map<string, string>()
  documents.onDidClose(({ document }) => sent.delete(document.uri))
  return verdict => {
    if (!client.options.status) return
    const say = (message: Message) => render(message, client.locale)
    const status = statusOf(verdict, say)
    const { version, ...content } = status
    const key = JSON.stringify(content)
    if (sent.get(status.uri) === key) return
    sent.set(status.uri, key)
    peer.tell(connection.sendNotification(STATUS, status))
  }
}

function statusOf(verdict: Verdict, say: (message: Message) => string): StatusParams {
  const { uri, version } = verdict.open
  if (!isChecked(verdict))
    return { uri, version, script: '', detail: '', problems: 0, skipped: [say(verdict.reason)] }
  const { document } = verdict
  const skipped = skippedLines(document.skipped)
  return {
    uri,
    version,
    script: say({ text: scriptName(document.facts.script) }),
    detail: say({ text: scriptDetail(document.facts.script) }),
    problems: document.findingCount,
    skipped: skipped === undefined ? [] : [say(skipped)],
  }
}
