import { styleText } from 'node:util'
import { type Edit, type Finding, percentOf, render, type Severity } from '../../engine/index.ts'
import type { InputText } from '../texts.ts'
import { type Place, Places } from './places.ts'
import type { Print, Reporter } from './reporter.ts'

/** How much of the line is shown on each side of a finding, in code units. */
const MARGIN = 20

const COLOURS = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
} as const satisfies Record<Severity, Parameters<typeof styleText>[0]>

/** The signs of this output, for `check --help`. */
export const LEGEND = `
What --format pretty shows:
  ⟦…⟧       what was found, among the words around it
  → text    what it becomes: this is safe, and "jiaokan fix" does it
  ⇢ text    the likeliest mend: look at it first; "jiaokan fix --safety ask" does it
  ∅         nothing is left of it
  83 %      how sure the mend is, where it is a guess
Where no arrow stands there is no mend: look at the source.`

/** For people: where, what, the words around it, and what would stand there instead. */
export class PrettyReporter implements Reporter {
  private readonly print: Print
  private readonly byRule = new Map<string, number>()
  private texts = 0

  constructor(print: Print) {
    this.print = print
  }

  text(input: InputText, findings: readonly Finding[]): void {
    this.texts++
    const places = new Places(input.text)
    for (const finding of findings) {
      this.byRule.set(finding.rule, (this.byRule.get(finding.rule) ?? 0) + 1)
      this.finding(input, finding, places.of(finding.start))
    }
  }

  private finding(input: InputText, finding: Finding, place: Place): void {
    const file = input.record === undefined ? input.file : `${input.file}:${input.record}`
    const where = styled('bold', `${file}:${place.line}:${place.column}`)
    const severity = styled(COLOURS[finding.severity], finding.severity)
    this.print(`${where} ${severity} ${finding.rule} ${render(finding.message, 'en')}`)
    this.print(`    ${excerpt(finding, place)}`)
  }

  end(): void {
    const total = [...this.byRule.values()].reduce((sum, n) => sum + n, 0)
    const rules = [...this.byRule].sort(([, a], [, b]) => b - a).map(([rule, n]) => `${rule} ${n}`)
    const list = rules.length === 0 ? '' : ` (${rules.join(', ')})`
    this.print(
      `${total} ${total === 1 ? 'finding' : 'findings'} in ${this.texts} ${this.texts === 1 ? 'text' : 'texts'}${list}`,
    )
  }
}

/** The finding within its line, and what the best fix makes of it. */
function excerpt(finding: Finding, { text, start }: Place): string {
  const from = finding.start - start
  const to = Math.min(finding.end - start, text.length)
  const before = wholeFrom(text, Math.max(0, from - MARGIN), from)
  const after = wholeTo(text, to, Math.min(text.length, to + MARGIN))
  const best = finding.fixes[0]
  const marked = `${before}${styled('inverse', `⟦${text.slice(from, to)}⟧`)}${after}`
  if (best === undefined) return marked
  return `${marked} ${best.safety === 'safe' ? '→' : '⇢'} ${mended(text, from, to, best.edits, start) || '∅'}${sureness(finding)}`
}

/**
 * What stands in the place of a part of a line once edits are made, whose offsets count from `start` before the line.
 * Only what they reach is written anew: a line can be as long as a file, and have as many findings.
 */
function mended(line: string, from: number, to: number, edits: readonly Edit[], start: number): string {
  const low = Math.max(0, Math.min(from, ...edits.map(edit => edit.start - start)))
  const high = Math.max(to, ...edits.map(edit => edit.end - start))
  const reached = line.slice(low, high)
  const after = edits.reduceRight((part, edit) => {
    const at = Math.max(0, edit.start - start - low)
    return part.slice(0, at) + edit.insert + part.slice(edit.end - start - low)
  }, reached)
  return after.slice(from - low, to - low + after.length - reached.length)
}

/** How sure the mend is, in a low voice; of what is no guess there is nothing to say. */
function sureness({ confidence }: Finding): string {
  return confidence === undefined ? '' : styled('dim', `  ${percentOf(confidence)} %`)
}

/** A slice that does not begin with half a character. */
function wholeFrom(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/^[\udc00-\udfff]/, '')
}

function wholeTo(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/[\ud800-\udbff]$/, '')
}

/** Colour only where standard output is a terminal that wants it. */
function styled(format: Parameters<typeof styleText>[0], text: string): string {
  const wanted = process.stdout.isTTY && process.env.NO_COLOR === undefined
  return wanted ? styleText(format, text) : text
}
