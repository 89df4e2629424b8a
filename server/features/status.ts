import { documentDate, type Message, render } from '../../engine/index.ts'
import { STATUS, type StatusParams } from '../../protocol/requests.ts'
import { HOW } from '../cards/labels.ts'
import { dateText } from '../cards/posts.ts'
import { PLAIN } from '../cards/style.ts'
import { Writer } from '../cards/writer.ts'
import { type Checked, isChecked, skippedLines, type Verdict } from '../checker.ts'
import { fileNameOf } from '../file-name.ts'
import { attempt } from '../guard.ts'
import { scriptDetail, scriptName } from '../script-names.ts'
import type { Session } from '../session.ts'

/** In longer documents (code units) nobody waits for the date: it reads every line for who held office. */
const DATED = 200_000

/** Sends STATUS of a document whenever it is another than before, to clients that take it. */
export function provideStatus({ connection, client, documents, peer }: Session): (verdict: Verdict) => void {
  const writer = new Writer(PLAIN, client.locale)
  const sent = new Map<string, string>()
  documents.onDidClose(({ document }) => sent.delete(document.uri))
  const send = (verdict: Verdict) => {
    const status = statusOf(verdict, writer)
    const { version, ...content } = status
    const key = JSON.stringify(content)
    if (sent.get(status.uri) === key) return
    sent.set(status.uri, key)
    peer.tell(connection.sendNotification(STATUS, status))
  }
  return client.options.status ? verdict => attempt(peer, STATUS, () => send(verdict)) : () => undefined
}

function statusOf(verdict: Verdict, writer: Writer): StatusParams {
  const { uri, version } = verdict.open
  const say = (message: Message) => render(message, writer.locale)
  if (!isChecked(verdict))
    return { uri, version, script: '', detail: '', problems: 0, skipped: [say(verdict.reason)] }
  const { document } = verdict
  const skipped = skippedLines(document.skipped)
  return {
    uri,
    version,
    script: say({ text: scriptName(document.facts.script) }),
    detail: [say({ text: scriptDetail(document.facts.script) }), dateOf(verdict, writer)]
      .filter(part => part !== '')
      .join(' · '),
    problems: document.findingCount,
    skipped: skipped === undefined ? [] : [say(skipped)],
  }
}

/** When the text was written, as far as can be told. */
function dateOf({ document, open }: Checked, writer: Writer): string {
  if (open.text.getText().length > DATED) return ''
  const date = documentDate(document, { fileName: fileNameOf(open.uri) })
  if (date === undefined) return ''
  return writer.label('documentDate', { date: dateText(date), how: writer.plain(HOW[date.how]) })
}
