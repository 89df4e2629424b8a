import type { Document, Lexicon } from '../../engine/index.ts'
import { assertRules, loadEngine } from '../engine.ts'
import { type CheckOptions, fails } from '../options.ts'
import { exitCode, Problems } from '../problems.ts'
import { reporterFor } from '../report/reporter.ts'
import { type InputText, inputFiles, readRecords, readText, recordText } from '../texts.ts'
import { where } from './work.ts'

/** `jiaokan check`: prints what is damaged. Returns the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const engine = loadEngine()
  assertRules(engine, options.rule)
  const problems = new Problems()
  const reporter = reporterFor(options.format, line => process.stdout.write(`${line}\n`))
  let failing = false
  for await (const input of texts(paths, options, engine.lexicon, problems)) {
    const document = engine.open(input.text, { only: options.rule, width: options.width })
    const findings = document.findings
    reporter.text(input, findings)
    reportUnchecked(input, document, problems)
    failing ||= findings.some(finding => fails(finding.severity, options.failOn))
  }
  reporter.end()
  return exitCode(problems, failing)
}

async function* texts(
  paths: readonly string[],
  options: CheckOptions,
  lexicon: Lexicon,
  problems: Problems,
): AsyncGenerator<InputText> {
  for (const file of await inputFiles(paths, options, problems)) {
    if (!options.jsonl) {
      const input = readText(file, options, lexicon, problems)
      if (input !== undefined) yield input
      continue
    }
    for await (const { raw, field } of readRecords(file, options, problems))
      if (field !== undefined) yield recordText(file, raw, field)
  }
}

/** Says which lines were not checked, and which rules failed. */
export function reportUnchecked(input: InputText, document: Document, problems: Problems): void {
  for (const { line, length } of document.skipped)
    problems.add(
      where(input),
      `line ${line + 1} was not checked: it is too long (${length} code units); break it into lines`,
    )
  for (const { line, rule, error } of document.failures)
    problems.add(where(input), `line ${line + 1}: the rule ${rule} failed, the others went on: ${error}`)
}
