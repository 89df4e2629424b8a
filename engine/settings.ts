import type { RuleId, Severity } from './rules/rule.ts'
import type { WidthProfile } from './width/profile.ts'

/** What a user may say of the engine's work. Plain data; the two faces read it from their own places. */
export interface Settings {
  /**
   * By rule (`gloss/pinyin`) or group (`gloss`): off, or another severity. The rule's own name wins over its group's.
   */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  /** Only these rules or groups run. Absent or empty: all of them. */
  readonly only?: readonly string[]
  /** Which fixes enter the reading text: those that are safe, or also the best of those that ask. */
  readonly admit?: 'safe' | 'ask'
  /** Whose punctuation the text is to have; absent: as it is found. */
  readonly width?: WidthProfile
}

/** The severity at which a rule reports, or undefined where it does not run. */
export function severityOf(
  settings: Settings,
  rule: { id: RuleId; severity: Severity },
): Severity | undefined {
  const group = groupOf(rule.id)
  const only = settings.only ?? []
  if (only.length > 0 && !only.includes(rule.id) && !only.includes(group)) return undefined
  const said = settings.rules?.[rule.id] ?? settings.rules?.[group]
  if (said === 'off') return undefined
  return said ?? rule.severity
}

export function groupOf(rule: RuleId): string {
  return rule.slice(0, rule.indexOf('/'))
}

/** The names in `settings` that no rule or group bears, for a message to the user. */
export function unknownRuleNames(settings: Settings, rules: readonly { id: RuleId }[]): string[] {
  const known = new Set(rules.flatMap(rule => [rule.id as string, groupOf(rule.id)]))
  const said = [...Object.keys(settings.rules ?? {}), ...(settings.only ?? [])]
  return [...new Set(said)].filter(name => !known.has(name))
}
