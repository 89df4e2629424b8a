import {
  contains,
  conversionEdits,
  type Edit,
  type Finding,
  type Fix,
  type Span,
} from '../../engine/index.ts'
import type { ConversionTarget, FindingKey } from '../../protocol/requests.ts'
import type { Checked } from '../checker.ts'
import { type Depth, mendsOfRule } from '../mending.ts'
import { keyOf } from '../to-lsp.ts'

/** What an action does, as plain data that a client keeps and gives back. Spans are UTF-16 code units. */
export type Task =
  | { readonly kind: 'finding'; readonly key: FindingKey; readonly text: string; readonly choice: number }
  | { readonly kind: 'rule'; readonly rule: string; readonly depth: Depth }
  | { readonly kind: 'document' }
  | { readonly kind: 'range'; readonly place: Place }
  | { readonly kind: 'convert'; readonly target: ConversionTarget; readonly place?: Place }

/** A span of one version of a document. */
export interface Place extends Span {
  readonly version: number
}

/** The task of taking one of a finding's fixes. */
export function takeChoice(finding: Finding, choice: number, source: string): Task {
  return { kind: 'finding', key: keyOf(finding), text: source.slice(finding.start, finding.end), choice }
}

/** The edits that do a task on a document as it is now; undefined where what it was about is there no more. */
export function editsOf(task: Task, checked: Checked): readonly Edit[] | undefined {
  const { open, document } = checked
  switch (task.kind) {
    case 'finding':
      return fixOf(task, checked)?.edits
    case 'rule':
      return mendsOfRule(document, task.rule, task.depth)
    case 'document':
      return document.edits
    case 'range':
      return within(task.place, checked, () => document.edits)
    case 'convert':
      return within(task.place, checked, () =>
        conversionEdits(open.text.getText(), task.target, document.lexicon),
      )
  }
}

/** The edits that lie in a place, or all where none is named; undefined where the document is another by now. */
function within(
  place: Place | undefined,
  { open }: Checked,
  edits: () => readonly Edit[],
): readonly Edit[] | undefined {
  if (place === undefined) return edits()
  return place.version === open.version ? edits().filter(edit => contains(place, edit)) : undefined
}

function fixOf(task: Task & { kind: 'finding' }, { open, document }: Checked): Fix | undefined {
  const { rule, start, end } = task.key
  if (open.text.getText().slice(start, end) !== task.text) return undefined
  for (const finding of document.findingsAt({ start, end }))
    if (finding.rule === rule && finding.start === start && finding.end === end)
      return finding.fixes[task.choice]
  return undefined
}
