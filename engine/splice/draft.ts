import type { Draft, DraftFix, Localised, Step } from '../rules/rule.ts'
import type { Mend, Restoration } from './mend.ts'

/** What a rule of this stage says of its findings. */
export interface Wording {
  readonly damaged: Localised
  /** Where only part of it can be put back. */
  readonly partly: Localised
  readonly lost: Localised
  readonly step: Step
}

const TITLE: Localised = { en: 'Restore “{text}”', hans: '恢复为“{text}”', hant: '恢復為「{text}」' }

/** From this share of the whole on, the best mend needs no one's consent. */
const SURE = 0.76
/** How many choices are offered. */
const CHOICES = 5

/**
 * The finding: mended where the best mend is far ahead. Where it is not, what all mends agree on is put back, and the
 * mends are offered; else the place is shown as lost.
 */
export function toDraft(restoration: Restoration, wording: Wording): Draft {
  const { start, end, mends, agreed } = restoration
  const best = mends[0]
  if (best === undefined) return { start, end, message: { text: wording.lost }, fixes: [] }
  const sure = best.confidence >= SURE ? best : agreed
  const partly = sure !== undefined && sure === agreed
  const choices = mends.slice(0, CHOICES).filter(mend => mend !== sure)
  const fixes = choices.map(mend => toFix(restoration, mend, wording.step))
  if (sure !== undefined) fixes.unshift({ ...toFix(restoration, sure, wording.step), safety: 'safe' })
  return {
    start,
    end,
    message: { text: partly ? wording.partly : wording.damaged },
    fixes: partly ? fixes.map((fix, i) => (i === 0 ? fix : { ...fix, beside: 'bolder' })) : fixes,
    confidence: (sure ?? best).confidence,
  }
}

function toFix({ start, end }: Restoration, { text }: Mend, step: Step): DraftFix {
  return {
    title: { text: TITLE, args: { text } },
    safety: 'ask',
    edits: [{ start, end, insert: text }],
    step,
  }
}
