/** The report that test/support/reporter.cjs writes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readIfThere, root } from '../files.ts'
import type { Outcome, PartOptions } from './outcome.ts'

export const REPORTER = join(root, 'test/support/reporter.cjs')

/**
 * Runs tests that report to a file. An exit code that says failure is one even if no test failed, and so is a run
 * without a report, whatever its exit code (the extension host's is 0 when it crashes).
 */
export async function reported(
  options: PartOptions,
  run: (env: Readonly<Record<string, string>>) => Promise<number | string>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'jiaokan-report-'))
  const report = join(folder, 'report.json')
  try {
    const grep = options.grep === undefined ? {} : { JIAOKAN_TEST_GREP: options.grep }
    const code = await run({ JIAOKAN_TEST_REPORT: report, JIAOKAN_TEST_REPORTER: REPORTER, ...grep })
    return judge(code, readIfThere(report)?.toString(), options)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function judge(code: number | string, report: string | undefined, options: PartOptions): Outcome {
  if (report === undefined)
    return { passed: 0, skipped: 0, failed: [`ended with ${code} before its tests did`] }
  const outcome: Outcome = JSON.parse(report)
  if (code !== 0 && outcome.failed.length === 0) return { ...outcome, failed: [`ended with ${code}`] }
  if (outcome.passed + outcome.failed.length === 0 && options.grep === undefined)
    return { ...outcome, failed: ['no test was run'] }
  return outcome
}
