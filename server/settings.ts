import {
  type Message,
  type Settings,
  type Severity,
  unknownRuleNames,
  WIDTH_PROFILES,
  type WidthProfile,
} from '../engine/index.ts'
import * as messages from './messages.ts'

/** What a user may set, under `jiaokan`, for each folder. */
export interface ServerSettings {
  /** The languages whose documents are checked. */
  readonly languages: readonly string[]
  /** How many findings of one document are shown, at most. */
  readonly maxProblems: number
  readonly engine: Settings
}

/** This language's documents are checked whatever they hold; those of others only where they are mostly Han. */
export const OWN_LANGUAGE = 'zh-corpus'

export const DEFAULTS: ServerSettings = {
  languages: [OWN_LANGUAGE, 'plaintext', 'markdown', 'html'],
  maxProblems: 2000,
  engine: {},
}

/** Settings that the client reads, or its library; they stand in package.json. */
const OF_THE_CLIENT = ['previewWholeDocument', 'trace']

const SEVERITIES: ReadonlySet<unknown> = new Set<Severity | 'off'>([
  'off',
  'error',
  'warning',
  'information',
  'hint',
])

export interface Reading {
  readonly settings: ServerSettings
  /** What was not understood, and passed over. */
  readonly complaints: readonly Message[]
}

/** Those whose names a setting may bear; undefined where they are not known. */
export type KnownRules = Parameters<typeof unknownRuleNames>[1] | undefined

/** Reads the value of `jiaokan` as a client gives it. What is wrong costs itself only. */
export function readSettings(value: unknown, rules: KnownRules): Reading {
  const complaints: Message[] = []
  const complain = (message: Message) => void complaints.push(message)
  const said = isObject(value) ? value : {}
  for (const name of Object.keys(said))
    if (!OWN_NAMES.has(name) && !OF_THE_CLIENT.includes(name)) complain(messages.unknownSetting(name))
  const engine = {
    rules: readRules(said.rules, complain),
    only: readNames('only', said.only, [], complain),
    width: readWidth(said.width, complain),
  }
  const unknown = rules === undefined ? [] : unknownRuleNames(engine, rules)
  for (const name of unknown) complain(messages.unknownRule(name))
  const languages = readNames('languages', said.languages, DEFAULTS.languages, complain)
  return {
    settings: { languages, maxProblems: readCount(said.maxProblems, complain), engine },
    complaints,
  }
}

const OWN_NAMES: ReadonlySet<string> = new Set(['languages', 'maxProblems', 'rules', 'only', 'width'])

type Complain = (message: Message) => void

function readRules(value: unknown, complain: Complain): Record<string, Severity | 'off'> {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) {
    complain(messages.wrongSetting('rules', '{ "gloss/pinyin": "off" }'))
    return {}
  }
  const entries = Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => {
    const fits = SEVERITIES.has(entry[1])
    if (!fits) complain(messages.wrongSetting(`rules.${entry[0]}`, [...SEVERITIES].join(', ')))
    return fits
  })
  return Object.fromEntries(entries)
}

function readNames(name: string, value: unknown, otherwise: readonly string[], complain: Complain) {
  if (value === undefined || value === null) return otherwise
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value
  complain(messages.wrongSetting(name, '["…", "…"]'))
  return otherwise
}

function readWidth(value: unknown, complain: Complain): WidthProfile {
  const profile = WIDTH_PROFILES.find(one => one === (value ?? 'as-found'))
  if (profile === undefined) complain(messages.wrongSetting('width', WIDTH_PROFILES.join(', ')))
  return profile ?? 'as-found'
}

function readCount(value: unknown, complain: Complain): number {
  if (value === undefined || value === null) return DEFAULTS.maxProblems
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  complain(messages.wrongSetting('maxProblems', '2000'))
  return DEFAULTS.maxProblems
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
