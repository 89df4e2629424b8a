/**
 * `npm start [-- FOLDER]`: VS Code with the extension, on seeds/ or another folder.
 * Desktop VS Code where there is a display and `code` on the path; else the embedded one, until Ctrl-C.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './files.ts'
import { onPath, runOpenly } from './programs.ts'
import { RIPGREP } from './setup/debian.ts'
import { setUpEmbedded, setUpProduct } from './setup.ts'
import { step } from './steps.ts'
import { EXTENSION } from './vscode/embedded.ts'
import { type EmbeddedServer, startServer } from './vscode/server.ts'
import { READING_SETTINGS } from './vscode/settings.ts'

const USAGE = `npm start -- [FOLDER] [--embedded] [--check]
  FOLDER       what to open; without it, seeds/
  --embedded   the embedded VS Code, though a desktop one is there
  --check      start the embedded one, fetch its page, and end`

const PARENT_WATCH_MS = 500

/** Gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      embedded: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const folder = folderToOpen(positionals)
  await setUpProduct()
  const desktop = values.embedded || values.check ? undefined : desktopEditor()
  return desktop === undefined ? openEmbedded(folder, values.check) : openDesktop(desktop, folder)
}

function folderToOpen([path = join(root, 'seeds'), ...others]: readonly string[]): string {
  if (others.length > 0)
    throw new Error(`One folder can be opened; these were given too: ${others.join(' ')}`)
  const folder = resolve(process.env.INIT_CWD ?? '.', path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${folder}`)
  return folder
}

function desktopEditor(): string | undefined {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return DISPLAY || WAYLAND_DISPLAY || process.platform === 'darwin' ? onPath('code') : undefined
}

async function openDesktop(code: string, folder: string): Promise<number> {
  console.log(`Opening ${folder} in VS Code (${code})`)
  return (await runOpenly(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder])) === 0 ? 0 : 1
}

async function openEmbedded(folder: string, check: boolean): Promise<number> {
  // Without it VS Code's search finds nothing, and all else works.
  await setUpEmbedded([RIPGREP]).catch(async error => {
    if (RIPGREP.present()) throw error
    console.log(error instanceof Error ? error.message : error)
    await setUpEmbedded([])
  })
  const profile = join(root, '.vscode-test/profile')
  const server = await step('VS Code', () => startServer({ profile, settings: READING_SETTINGS }))
  const address = server.url({ folder, extension: EXTENSION })
  try {
    console.log(`\nVS Code is open on ${folder}; visit\n\n  ${address}\n`)
    return check ? await fetchPage(address) : await untilInterrupted(server)
  } finally {
    await server.stop()
  }
}

/** Asks for the page as a browser would: the token is taken for a cookie, and the page given. */
async function fetchPage(address: string): Promise<number> {
  const entry = await fetch(address, { redirect: 'manual' })
  const cookie = entry.headers.getSetCookie().map(value => value.split(';')[0])
  const location = new URL(entry.headers.get('location') ?? '/', address)
  const page = await fetch(location, { headers: { cookie: cookie.join('; ') } })
  const well = page.ok && location.searchParams.has('payload') && (await page.text()).includes('workbench')
  console.log(well ? 'The page is served.' : `The page is not served: ${page.status} ${page.statusText}`)
  return well ? 0 : 1
}

async function untilInterrupted(server: EmbeddedServer): Promise<number> {
  console.log('Ctrl-C ends it.')
  if ((await Promise.race([interruption(), server.ended.then(() => 'ended')])) === 'interrupted') return 0
  console.error('VS Code has ended by itself.')
  return 1
}

function interruption(): Promise<'interrupted'> {
  return new Promise(settle => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => settle('interrupted'))
    // A signal to npm ends the shell between npm and us, and goes no further: then we have another parent.
    const parent = process.ppid
    const watch = () => process.ppid !== parent && settle('interrupted')
    if (process.env.npm_lifecycle_event !== undefined) setInterval(watch, PARENT_WATCH_MS).unref()
  })
}
