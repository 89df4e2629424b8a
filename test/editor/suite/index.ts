/** What VS Code's extension host runs: every suite beside this file. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import Mocha from 'mocha'
import { SUITE_MARK } from '../../../tools/vscode/suite-mark.ts'

const TIMEOUT_MS = 30_000

/** Called by the extension host; a rejection makes VS Code end with a failure. */
export function run(): Promise<void> {
  const { JIAOKAN_TEST_GREP: grep, JIAOKAN_TEST_REPORTER: reporter } = process.env
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => console.log(SUITE_MARK + format(...values))
  const mocha = new Mocha({
    timeout: TIMEOUT_MS,
    color: false,
    ...(reporter === undefined ? {} : { reporter }),
    ...(grep === undefined ? {} : { grep }),
  })
  for (const name of readdirSync(__dirname).sort())
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name))
  return new Promise((resolve, reject) => {
    mocha.run(failures => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))))
  })
}
