import { applyEdits, type Finding, type Fix, render } from '../../engine/index.ts'
import { REMOVED } from '../messages.ts'
import { sureness } from '../sureness.ts'
import type { Writer } from './writer.ts'

/** What was found, what each mend of it would give, and how sure the first is. `source` is the document's text. */
export function findingCard(finding: Finding, source: string, writer: Writer): string {
  const { text, strong, list, faint, quote } = writer.style
  const message = strong(render(finding.message, writer.locale))
  const sure = faint(sureness(finding, writer.locale))
  if (finding.fixes.length === 0) return writer.card(message, sure)
  const before = source.slice(finding.start, finding.end)
  const mends = finding.fixes.map((fix, i) => {
    const after = mended(before, finding.start, fix)
    const mend = `${quote(before)} → ${after === '' ? text(writer.plain(REMOVED)) : quote(after)}`
    return i === 0 ? writer.facts(mend, sure) : mend
  })
  return writer.card(message, list(mends))
}

function mended(before: string, start: number, { edits }: Fix): string {
  return applyEdits(
    before,
    edits.map(edit => ({ start: edit.start - start, end: edit.end - start, insert: edit.insert })),
  )
}
