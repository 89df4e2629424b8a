/** Takes the arguments of desktop VS Code that a run of extension tests needs, and runs the tests in the embedded one. */
import { format } from 'node:util'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { startServer } from './server.ts'
import { READING_SETTINGS } from './settings.ts'
import { SUITE_MARK } from './suite-mark.ts'

const SUITE_LIMIT_MS = 240_000

/** Native parts that are not built, because nothing here needs them; VS Code goes on without. */
const KNOWN_ERRORS = /spdlog|native-watchdog|Service Worker/

/** Gives the suite's exit code. What the suite prints is printed as it comes. */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string) => {
    const prefix = `--${name}=`
    const found = args.find(argument => argument.startsWith(prefix))
    if (found === undefined) throw new Error(`${prefix} is missing`)
    return found.slice(prefix.length)
  }
  const folder = args.find(argument => !argument.startsWith('-'))
  if (folder === undefined) throw new Error('A folder to open is missing')
  const server = await startServer({
    profile: option('user-data-dir'),
    extensions: option('extensions-dir'),
    settings: READING_SETTINGS,
  })
  try {
    const extension = option('extensionDevelopmentPath')
    return await runPage(server.url({ folder, extension, suite: option('extensionTestsPath') }))
  } finally {
    await server.stop()
  }
}

async function runPage(address: string): Promise<number> {
  const browser = await launchBrowser()
  // Told only where the suite failed.
  const errors: string[] = []
  try {
    const page = await browser.newPage()
    const code = exitCode(page)
    // The workbench asks for these before it begins, so they stand before the page is visited.
    await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
      const text = format(...values)
      if (type === 'error' && !KNOWN_ERRORS.test(text)) errors.push(text)
      else if (text.startsWith(SUITE_MARK)) console.log(text.slice(SUITE_MARK.length))
    })
    await page.goto(address)
    const given = await code
    if (given !== 0) console.error(errors.join('\n'))
    return given
  } finally {
    await browser.close()
  }
}

function exitCode(page: Page): Promise<number> {
  return new Promise((settle, fail) => {
    page.on('crash', () => fail(new Error("The browser's page crashed")))
    page.exposeFunction('codeAutomationExit', settle).catch(fail)
    const late = () => fail(new Error(`The suite did not end within ${SUITE_LIMIT_MS / 1000} s`))
    setTimeout(late, SUITE_LIMIT_MS).unref()
  })
}
