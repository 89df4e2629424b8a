import { type Finding, type Locale, madeOf, percentOf, render } from '../engine/index.ts'
import { CONFIDENCE, MENDED_IF_CHOSEN, MENDED_UNASKED, ONLY_SHOWN } from './messages.ts'

/** Who decides about a finding's likeliest mend, and how sure it is where it was a guess. */
export function sureness(finding: Finding, locale: Locale): string {
  const who = whoDecides(finding)[locale]
  if (finding.confidence === undefined) return who
  const percent = percentOf(finding.confidence)
  return `${who} · ${render({ text: CONFIDENCE, args: { percent } }, locale)}`
}

function whoDecides(finding: Finding) {
  if (finding.fixes.length === 0) return ONLY_SHOWN
  return madeOf(finding.fixes, 'safe') === undefined ? MENDED_IF_CHOSEN : MENDED_UNASKED
}
