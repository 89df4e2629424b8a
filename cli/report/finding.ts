import { type Finding, render } from '../../engine/index.ts'
import type { InputText } from '../texts.ts'
import type { Place } from './places.ts'

/** One finding as the JSON formats print it. Offsets are [start, end) in UTF-16 code units of the text. */
export interface FindingJson {
  readonly file: string
  readonly record?: number
  readonly id?: string | number
  readonly rule: string
  readonly severity: string
  readonly offset: readonly [number, number]
  /** From 1; the column in UTF-16 code units. */
  readonly line: number
  readonly column: number
  readonly text: string
  readonly message: string
  readonly confidence?: number
  readonly fix?: FixJson
}

interface FixJson {
  readonly title: string
  readonly safety: string
  readonly edits: readonly { readonly offset: readonly [number, number]; readonly insert: string }[]
}

export function findingJson(input: InputText, finding: Finding, place: Place): FindingJson {
  const fix = fixJson(finding)
  return {
    file: input.file,
    ...(input.record === undefined ? {} : { record: input.record }),
    ...(input.id === undefined ? {} : { id: input.id }),
    rule: finding.rule,
    severity: finding.severity,
    offset: [finding.start, finding.end],
    line: place.line,
    column: place.column,
    text: input.text.slice(finding.start, finding.end),
    message: render(finding.message, 'en'),
    ...(finding.confidence === undefined ? {} : { confidence: finding.confidence }),
    ...(fix === undefined ? {} : { fix }),
  }
}

function fixJson(finding: Finding): FixJson | undefined {
  const best = finding.fixes[0]
  if (best === undefined) return undefined
  const edits = best.edits.map(({ start, end, insert }) => ({ offset: [start, end] as const, insert }))
  return { title: render(best.title, 'en'), safety: best.safety, edits }
}
