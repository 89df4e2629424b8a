/** Other programs: where they are, and running them. */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of the named programs that stands on the path. */
export function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isProgram)
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a program quietly. Where it does not succeed, the error holds the end of what it printed. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000)
    })
  const code = await ended(child)
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}\n${output}`)
}

/** Runs a program with our own output and input; gives its exit code, or the signal that ended it. */
export function runOpenly(command: string, args: readonly string[], options: RunOptions = {}) {
  return ended(spawn(command, args, { ...options, stdio: 'inherit' }))
}

/** True where the program says yes (exit code 0). */
export function says(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** npm, as whoever called us runs it. */
export function npm(args: readonly string[], cwd: string): Promise<void> {
  const own = process.env.npm_execpath
  return own?.endsWith('.js') ? run(process.execPath, [own, ...args], { cwd }) : run('npm', args, { cwd })
}

function ended(child: ReturnType<typeof spawn>): Promise<number | NodeJS.Signals> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'))
  })
}
