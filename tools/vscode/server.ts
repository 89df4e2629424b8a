/** Runs the embedded VS Code on loopback, and says where a browser finds it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SERVER_MAIN } from './embedded.ts'

const HOST = '127.0.0.1'
const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 5_000

export interface ServerOptions {
  /** Where settings, state and logs are kept. Made when it is not there. */
  readonly profile: string
  readonly extensions?: string
  /** The user's settings, written where there are none. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly env?: NodeJS.ProcessEnv
}

export interface PageOptions {
  readonly folder: string
  readonly extension: string
  readonly suite?: string
  /** A file to open at once. */
  readonly file?: string
}

export interface EmbeddedServer {
  /** The address of a window, with its token: whoever has it may use the editor. */
  url(page: PageOptions): string
  /** Settles when the server has ended, however it came about. */
  readonly ended: Promise<void>
  /** Ends the server and all that it started. */
  stop(): Promise<void>
}

/** Starts the server on a free port. Throws with what it printed where it does not begin to listen. */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  const token = randomBytes(16).toString('hex')
  const child = spawn(process.execPath, [SERVER_MAIN, ...prepare(options, token)], {
    // A group of its own, so that the extension hosts end with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
  })
  const ended = new Promise<void>(settle => child.once('close', () => settle()))
  const stop = () => endGroup(child, ended)
  try {
    const port = await listeningPort(child, ended)
    return { ended, stop, url: page => pageAddress(port, token, page) }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Makes the profile's folders and files, and gives the server's arguments. */
function prepare(options: ServerOptions, token: string): string[] {
  const { profile, extensions = join(profile, 'extensions') } = options
  const data = join(profile, 'server')
  for (const folder of [data, join(profile, 'User'), extensions]) mkdirSync(folder, { recursive: true })
  // Without this list an extension under development is left out, and nothing says so.
  writeNew(join(extensions, 'extensions.json'), '[]')
  writeNew(join(profile, 'User/settings.json'), JSON.stringify(options.settings ?? {}, undefined, 2))
  const tokenFile = join(data, 'connection-token')
  writeFileSync(tokenFile, token, { mode: 0o600 })
  return [
    ...['--host', HOST, '--port', '0', '--connection-token-file', tokenFile, '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust', '--user-data-dir', profile],
    ...['--server-data-dir', data, '--extensions-dir', extensions],
  ]
}

function writeNew(path: string, content: string): void {
  try {
    writeFileSync(path, content, { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

async function listeningPort(child: ChildProcess, ended: Promise<void>): Promise<number> {
  let output = ''
  const listening = new Promise<number>(found => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        if (output.length < 10_000) output += text
        const port = /agent listening on (\d+)/.exec(output)?.[1]
        if (port !== undefined) found(Number(port))
      })
  })
  const failed = Promise.race([ended, delay(START_LIMIT_MS)]).then(() => {
    throw new Error(`The embedded VS Code did not start.\n${output}`)
  })
  return Promise.race([listening, failed])
}

function pageAddress(port: number, token: string, page: PageOptions): string {
  const remote = (path: string) => `vscode-remote://${HOST}:${port}${pathToFileURL(resolve(path)).pathname}`
  const payload = [
    ['extensionDevelopmentPath', remote(page.extension)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]
  if (page.suite !== undefined) payload.push(['extensionTestsPath', remote(page.suite)])
  if (page.file !== undefined) payload.push(['openFile', remote(page.file)])
  const query = new URLSearchParams({
    tkn: token,
    folder: resolve(page.folder),
    payload: JSON.stringify(payload),
  })
  return `http://${HOST}:${port}/?${query}`
}

async function endGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(child, 'SIGTERM')
  await Promise.race([ended, delay(STOP_LIMIT_MS)])
  // What outlived its leader, and the leader if it did not listen.
  signalGroup(child, 'SIGKILL')
  await ended
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch {
    // The group has ended.
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise(settle => setTimeout(settle, milliseconds).unref())
}
