import { assertRules, loadEngine } from '../engine.ts'
import { type FixOptions, fails } from '../options.ts'
import { reportUnchecked } from './check.ts'
import { rewrite } from './work.ts'

/** `jiaokan fix`: mends. Returns the exit code; findings that remain can fail the run. */
export async function fix(paths: readonly string[], options: FixOptions): Promise<number> {
  const engine = loadEngine()
  assertRules(engine, options.rule)
  const settings = { only: options.rule, width: options.width, admit: options.safety }
  return rewrite(paths, options, engine.lexicon, (input, problems) => {
    const document = engine.open(input.text, settings)
    reportUnchecked(input, document, problems)
    const text = document.reading
    const left = engine.open(text, settings).findings
    return { text, failing: left.some(finding => fails(finding.severity, options.failOn)) }
  })
}
