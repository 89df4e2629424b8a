import type { Finding } from '../../engine/index.ts'
import type { CheckOptions } from '../options.ts'
import type { InputText } from '../texts.ts'
import { findingJson } from './finding.ts'
import { Places } from './places.ts'
import { PrettyReporter } from './pretty.ts'

/** Prints findings in one format, text by text, in order. */
export interface Reporter {
  text(input: InputText, findings: readonly Finding[]): void
  /** After the last text. */
  end(): void
}

export type Print = (line: string) => void

export function reporterFor(format: CheckOptions['format'], print: Print): Reporter {
  if (format === 'pretty') return new PrettyReporter(print)
  return format === 'json' ? new JsonReporter(print) : new JsonLinesReporter(print)
}

/** One finding a line. */
class JsonLinesReporter implements Reporter {
  private readonly print: Print

  constructor(print: Print) {
    this.print = print
  }

  text(input: InputText, findings: readonly Finding[]): void {
    const places = new Places(input.text)
    for (const finding of findings)
      this.print(JSON.stringify(findingJson(input, finding, places.of(finding.start))))
  }

  end(): void {}
}

/** One array of all findings, printed as they come. */
class JsonReporter implements Reporter {
  private readonly print: Print
  private opened = false

  constructor(print: Print) {
    this.print = print
  }

  text(input: InputText, findings: readonly Finding[]): void {
    const places = new Places(input.text)
    for (const finding of findings) {
      this.print(
        `${this.opened ? ',' : '['}${JSON.stringify(findingJson(input, finding, places.of(finding.start)))}`,
      )
      this.opened = true
    }
  }

  end(): void {
    this.print(this.opened ? ']' : '[]')
  }
}
