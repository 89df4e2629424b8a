import type { Draft, Localised, RuleId } from '../rules/rule.ts'
import type { Span } from '../text/span.ts'

/** What a rule says that puts one form of a character in the place of another. `{from}` and `{to}` are filled in. */
export interface FormMessages {
  readonly message: Localised
  readonly why: Localised
}

const USE: Localised = { en: 'Use “{to}”', hans: '改为“{to}”', hant: '改為「{to}」' }

/** A finding whose one fix replaces its span. */
export function formDraft(
  rule: RuleId,
  text: string,
  { start, end }: Span,
  to: string,
  safety: 'safe' | 'ask',
  { message, why }: FormMessages,
): Draft {
  const args = { from: text.slice(start, end), to }
  const step = { kind: 'normalise' as const, rule, why }
  const fix = { title: { text: USE, args }, safety, edits: [{ start, end, insert: to }], step }
  return { start, end, message: { text: message, args }, fixes: [fix] }
}
