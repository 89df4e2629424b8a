import { applyEdits, type Finding, type Fix, render } from '../../engine/index.ts'
import { REMOVED } from '../messages.ts'
import type { Writer } from './writer.ts'

/** What was found, and what each mend of it would give. `source` is the document's text. */
export function findingCard(finding: Finding, source: string, writer: Writer): string {
  const { text, strong, list } = writer.style
  const message = strong(render(finding.message, writer.locale))
  if (finding.fixes.length === 0) return message
  const before = source.slice(finding.start, finding.end)
  const mends = finding.fixes.map(fix => {
    const after = mended(before, finding.start, fix)
    return `${writer.style.quote(before)} → ${after === '' ? text(writer.plain(REMOVED)) : writer.style.quote(after)}`
  })
  return writer.card(message, list(mends))
}

function mended(before: string, start: number, { edits }: Fix): string {
  return applyEdits(
    before,
    edits.map(edit => ({ start: edit.start - start, end: edit.end - start, insert: edit.insert })),
  )
}
