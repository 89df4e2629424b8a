import { type Finding, type Fix, render } from '../../engine/index.ts'
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
  /** How sure the first choice is, where it is a guess: 0 to 1, to four places. */
  readonly confidence?: number
  /** The first of the choices, for programs that take the best or none. */
  readonly fix?: FixJson
  /** Every mend on offer, best first; at most the first is safe. */
  readonly choices?: readonly FixJson[]
}

interface FixJson {
  readonly title: string
  readonly safety: string
  readonly edits: readonly { readonly offset: readonly [number, number]; readonly insert: string }[]
}

export function findingJson(input: InputText, finding: Finding, place: Place): FindingJson {
  const choices = finding.fixes.map(fixJson)
  const [fix] = choices
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
    ...(finding.confidence === undefined ? {} : { confidence: rounded(finding.confidence) }),
    ...(fix === undefined ? {} : { fix, choices }),
  }
}

function fixJson({ title, safety, edits }: Fix): FixJson {
  return {
    title: render(title, 'en'),
    safety,
    edits: edits.map(({ start, end, insert }) => ({ offset: [start, end] as const, insert })),
  }
}

/** To four places: what stands behind them is no knowledge. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4
}
