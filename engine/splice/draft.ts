import type { Draft, DraftFix, Localised, Step } from '../rules/rule.ts'
import type { Mend, Restoration } from './restore.ts'

/** What a rule of this stage says of its findings. */
export interface Wording {
  readonly damaged: Localised
  readonly lost: Localised
  readonly step: Step
}

const TITLE: Localised = { en: 'Restore “{text}”', hans: '恢复为“{text}”', hant: '恢復為「{text}」' }

/** From this share of the whole on, the best mend needs no one's consent. */
const SURE = 0.72
/** How many choices are offered. */
const CHOICES = 5

/** The finding: mended where the best mend is far ahead, offered with choices where it is not, else shown as lost. */
export function toDraft(restoration: Restoration, wording: Wording): Draft {
  const { start, end, mends } = restoration
  const best = mends[0]
  if (best === undefined) return { start, end, message: { text: wording.lost }, fixes: [] }
  const fixes = mends
    .slice(0, CHOICES)
    .map((mend, i) => toFix(restoration, mend, i === 0 && mend.confidence >= SURE, wording.step))
  return { start, end, message: { text: wording.damaged }, fixes, confidence: best.confidence }
}

function toFix({ start, end }: Restoration, { text }: Mend, safe: boolean, step: Step): DraftFix {
  return {
    title: { text: TITLE, args: { text } },
    safety: safe ? 'safe' : 'ask',
    edits: [{ start, end, insert: text }],
    step,
  }
}
