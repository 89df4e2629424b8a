import type { Severity, WidthProfile } from '../engine/index.ts'

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[]
export const FORMATS = ['pretty', 'json', 'jsonl'] as const
export const TARGETS = ['hans', 'hant', 'tw', 'hk'] as const
export const SAFETIES = ['safe', 'ask'] as const

/** What every command takes. */
export interface CommonOptions {
  readonly rule: readonly string[]
  readonly jsonl: boolean
  readonly field: string
  readonly encoding: string
  readonly failOn: Severity | 'never'
}

/** What commands that run the rules take. */
export interface RuleOptions extends CommonOptions {
  readonly width: WidthProfile
}

export interface CheckOptions extends RuleOptions {
  readonly format: (typeof FORMATS)[number]
}

export interface WriteOptions extends CommonOptions {
  readonly write: boolean
  readonly diff: boolean
}

export interface FixOptions extends WriteOptions, RuleOptions {
  readonly safety: (typeof SAFETIES)[number]
}

export interface ConvertOptions extends WriteOptions {
  readonly to: (typeof TARGETS)[number]
}

/** Whether a finding of this severity fails the run. */
export function fails(severity: Severity, failOn: CommonOptions['failOn']): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)
}
