import type { Rule, StageId } from '../rules/rule.ts'

/**
 * Why this order. Splices come first: their bytes are the page's own, and they eat tags. Markup comes before
 * recoding, because entities hide mojibake. Recoding comes before readings, because a run of mojibake holds brackets
 * and letters by chance. Characters and width come next, so that script, last, reads words and not their damage.
 */
export const STAGES: readonly StageId[] = [
  'splice',
  'markup',
  'recode',
  'gloss',
  'character',
  'width',
  'script',
]

/**
 * The stages whose rules go by what the lines' source shows. The later ones go by what these leave: mojibake and
 * readings say nothing of a document's script, or of the width of its marks.
 */
export const EARLY: ReadonlySet<StageId> = new Set(STAGES.slice(0, STAGES.indexOf('character')))

export function stageOf(rule: Pick<Rule, 'id'>): StageId {
  const name = rule.id.slice(0, rule.id.indexOf('/'))
  const stage = STAGES.find(id => id === name)
  if (stage === undefined) throw new RangeError(`the rule ${rule.id} names no stage`)
  return stage
}

/** By stage; within one, by name, so that the order never hangs on the order in which files are read. */
export function inOrder(rules: readonly Rule[]): Rule[] {
  const key = (rule: Rule) => STAGES.indexOf(stageOf(rule))
  return [...rules].sort((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : 1))
}
