/** What came of one part of the tests. */
export interface Outcome {
  readonly passed: number
  readonly skipped: number
  /** The names of what failed. */
  readonly failed: readonly string[]
}

export interface Part {
  readonly name: string
  readonly run: (options: PartOptions) => Promise<Outcome>
}

export interface PartOptions {
  /** Only tests whose name holds this. */
  readonly grep?: string
}

/** The closing lines: a line for each part, what failed, and the sum. */
export function summary(outcomes: ReadonlyMap<string, Outcome>): string {
  const all = [...outcomes.values()]
  const sum = (count: (outcome: Outcome) => number) =>
    all.reduce((total, outcome) => total + count(outcome), 0)
  const skipped = sum(outcome => outcome.skipped)
  return [
    ...[...outcomes].map(
      ([name, { passed, failed }]) => `${name.padEnd(8)} ${passed} passed, ${failed.length} failed`,
    ),
    ...[...outcomes].flatMap(([name, { failed }]) => failed.map(title => `FAILED ${name}: ${title}`)),
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    '',
    `${sum(outcome => outcome.passed)} passed, ${sum(outcome => outcome.failed.length)} failed`,
  ].join('\n')
}
