/** Collects what could not be read or done: each is said on standard error at once, and the run exits with 2. */
export class Problems {
  private count = 0

  /** `where` names the file and, over records, the line. */
  add(where: string, what: string): void {
    this.count++
    process.stderr.write(`jiaokan: ${where}: ${what}\n`)
  }

  /** Something to know that is no fault. */
  note(where: string, what: string): void {
    process.stderr.write(`jiaokan: ${where}: ${what}\n`)
  }

  get any(): boolean {
    return this.count > 0
  }
}

/** 2 where something could not be read or done, else 1 where findings fail the run, else 0. */
export function exitCode(problems: Problems, failing: boolean): number {
  if (problems.any) return 2
  return failing ? 1 : 0
}
