/** The browser that shows the embedded VS Code to tests. */
import { type Browser, chromium } from 'playwright-core'
import { isProgram, onPath } from '../programs.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** The browser's path: JIAOKAN_BROWSER, or the first Chromium on the path. Throws where the one that was named is not there. */
export function findBrowser(): string | undefined {
  const named = process.env.JIAOKAN_BROWSER
  if (named === undefined || named === '') return onPath(...NAMES)
  const path = isProgram(named) ? named : onPath(named)
  if (path === undefined) throw new Error(`JIAOKAN_BROWSER names ${named}, which is no program`)
  return path
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium was found; JIAOKAN_BROWSER can name one')
  return chromium.launch({
    executablePath,
    args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
}

/** Nothing that asks the network or the graphics card. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
