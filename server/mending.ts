import { type Document, type Edit, type Fix, madeOf } from '../engine/index.ts'

/** Which mends are made: those that are certain, or also the likeliest of those that ask. */
export type Depth = Fix['safety']

/** The first mend of everything that a rule, or a group of rules, found. Where two meet, the earlier is made. */
export function mendsOfRule(document: Document, rule: string, depth: Depth): Edit[] {
  const taken: Edit[] = []
  for (const finding of document.findingsFrom(0)) {
    if (finding.rule !== rule && !finding.rule.startsWith(`${rule}/`)) continue
    const mend = madeOf(finding.fixes, depth)
    if (mend !== undefined && !meets(taken.at(-1), mend.edits[0])) taken.push(...mend.edits)
  }
  return taken
}

function meets(before: Edit | undefined, edit: Edit | undefined): boolean {
  if (before === undefined || edit === undefined) return false
  return edit.start < before.end || edit.start === before.start
}
