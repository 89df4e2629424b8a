import type { StageId } from '../rules/rule.ts'
import type { Edit } from '../text/edit.ts'
import { contains, type Span } from '../text/span.ts'
import { stageOf } from './order.ts'
import type { Finding } from './pipeline.ts'

/**
 * The findings without those of a stage whose mends later mends of that stage take in whole, as a tag's removal does the
 * written-out blanks beside it: there is one mend, so there is one thing to tell. `made` are the edits of the later mends
 * that are made, in source positions, sorted and apart.
 */
export function notTakenIn(
  findings: readonly Finding[],
  stage: StageId,
  made: readonly Edit[],
): readonly Finding[] {
  if (made.length === 0) return findings
  const isTakenIn = ({ rule, fixes: [best] }: Finding) =>
    best !== undefined && stageOf({ id: rule }) === stage && best.edits.every(edit => isWithin(edit, made))
  return findings.filter(finding => !isTakenIn(finding))
}

/** Whether one of the edits holds a span. O(log n). */
function isWithin(span: Span, edits: readonly Edit[]): boolean {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits[middle]!.end < span.end) low = middle + 1
    else high = middle
  }
  return low < edits.length && contains(edits[low]!, span)
}
