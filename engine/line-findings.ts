import { type LineRecord, lengthOf } from './line-table.ts'
import type { Finding, Fix, Outcome, RuleFailure } from './stages/pipeline.ts'
import { type Edit, shiftEdit } from './text/edit.ts'
import type { Line } from './text/lines.ts'
import { shift } from './text/span.ts'
import type { View } from './text/view.ts'

/** What was found on a line that stands at an offset of the document, in order of start. */
export function findingsOf(record: LineRecord, offset: number): Finding[] {
  const found = [...outcomeOf(record.early).findings, ...outcomeOf(record.late).findings]
  if (found.length > 1) found.sort((a, b) => a.start - b.start || a.end - b.end)
  const last = isEmptied(record) ? found.at(-1) : undefined
  return found.map(finding => moved(withTerminator(finding, record, finding === last), offset, record))
}

/** The edits that mend the line. */
export function editsOf(record: LineRecord, offset: number): Edit[] {
  if (isEmptied(record)) return [{ start: offset, end: offset + lengthOf(record), insert: '' }]
  return viewOf(record)
    .edits()
    .map(edit => placed(edit, offset, record))
}

/** How the line reads, its terminator with it. A line of which nothing is left is no line. */
export function readingOf(record: LineRecord): string {
  return isEmptied(record) ? '' : broken(viewOf(record).text, record) + record.terminator
}

export function viewOf(record: LineRecord): View {
  return outcomeOf(record.late).view
}

export function failuresOf({ early, late }: LineRecord): readonly RuleFailure[] {
  return [...outcomeOf(early).failures, ...outcomeOf(late).failures]
}

export function outcomeOf(checked: Outcome | undefined): Outcome {
  if (checked === undefined) throw new Error('a line was read before it was checked')
  return checked
}

/** Whether mending leaves nothing of a line that held something. */
function isEmptied(record: LineRecord): boolean {
  return record.text !== '' && viewOf(record).text === ''
}

/** What takes all of a line away takes its terminator too, lest a blank line be left. */
function withTerminator(finding: Finding, { text, terminator }: Line, isLastOfEmptied: boolean): Finding {
  if (terminator === '' || finding.end !== text.length) return finding
  const takesAll = ({ edits: [edit, ...more] }: Fix) =>
    edit !== undefined && more.length === 0 && edit.insert === '' && edit.end - edit.start === text.length
  if (!isLastOfEmptied && !finding.fixes.some(takesAll)) return finding
  const end = text.length + terminator.length
  const fixes = finding.fixes.map(fix =>
    takesAll(fix) ? { ...fix, edits: [{ start: 0, end, insert: '' }] } : fix,
  )
  return { ...finding, end, fixes }
}

/** A text that stands in a line, its line breaks made the line's own: a rule that parts paragraphs knows only "\n". */
function broken(text: string, { terminator }: Line): string {
  return terminator.startsWith('\r') && text.includes('\n') ? text.replaceAll('\n', terminator) : text
}

function placed(edit: Edit, offset: number, line: Line): Edit {
  return { ...shiftEdit(edit, offset), insert: broken(edit.insert, line) }
}

function moved(finding: Finding, by: number, line: Line): Finding {
  const fixes = finding.fixes.map(
    (fix): Fix => ({ ...fix, edits: fix.edits.map(edit => placed(edit, by, line)) }),
  )
  const related = finding.related.map(({ span, message }) => ({ span: shift(span, by), message }))
  return { ...finding, ...shift(finding, by), fixes, related }
}
