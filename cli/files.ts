import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { globby, isDynamicPattern } from 'globby'
import { CommandError, reason } from './errors.ts'

/** What is read of a folder; a file that is named itself is read whatever its ending. */
const ENDINGS = ['txt', 'md', 'html', 'htm']
const RECORD_ENDINGS = ['jsonl', 'ndjson']

/** Files larger than this are refused, because JavaScript cannot hold them as one text. JSON Lines stream. */
const LARGEST_FILE = 256 * 1024 * 1024

export const STANDARD_INPUT = '-'

/** Something named on the command line that is not there. */
export interface Missing {
  readonly path: string
  readonly reason: string
}

export interface Inputs {
  readonly files: readonly string[]
  readonly missing: readonly Missing[]
}

/** The files that paths name: themselves, folders' texts (what .gitignore names left out), or globs. In order, each once. */
export async function expandPaths(paths: readonly string[], records: boolean): Promise<Inputs> {
  if (paths.length === 0) return { files: [STANDARD_INPUT], missing: [] }
  const files: string[] = []
  const missing: Missing[] = []
  for (const path of paths) {
    try {
      files.push(...(await expandPath(path, records)))
    } catch (error) {
      missing.push({ path, reason: reason(error) })
    }
  }
  return { files: [...new Set(files)], missing }
}

async function expandPath(path: string, records: boolean): Promise<string[]> {
  if (path === STANDARD_INPUT) return [path]
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return folderFiles(path, records ? RECORD_ENDINGS : ENDINGS)
  if (stats !== undefined) return [path]
  if (!isDynamicPattern(path)) throw new CommandError('there is no such file or folder')
  const found = (await globby(path)).sort()
  if (found.length === 0) throw new CommandError('no file matches')
  return found
}

async function folderFiles(folder: string, endings: readonly string[]): Promise<string[]> {
  const found = await globby(`**/*.{${endings.join(',')}}`, { cwd: folder, gitignore: true })
  if (found.length === 0)
    throw new CommandError(`nothing to read in this folder: of folders only .${endings.join(', .')} are read`)
  return found.sort().map(file => join(folder, file))
}

/** The file's bytes. Throws CommandError where it cannot be read, or is too large to be one text. */
export function readBytes(path: string): Buffer {
  try {
    if (path === STANDARD_INPUT) return readFileSync(0)
    const size = statSync(path).size
    if (size > LARGEST_FILE)
      throw new CommandError(`${size} bytes is more than ${LARGEST_FILE}: split it, or give it as JSON Lines`)
    return readFileSync(path)
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(reason(error))
  }
}

/** A name beside `path` for a file that will take its place. */
export function temporaryBeside(path: string): string {
  const target = realpathSync(path)
  return join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`)
}

/** Puts a finished temporary file in the place of `path` (of what a link points to), keeping its mode. */
export function putInPlace(temporary: string, path: string): void {
  const target = realpathSync(path)
  chmodSync(temporary, statSync(target).mode)
  renameSync(temporary, target)
}

/** Replaces a file's content by temporary file and rename: at no moment is it half written. */
export function replaceFile(path: string, content: Uint8Array): void {
  const temporary = temporaryBeside(path)
  try {
    writeFileSync(temporary, content, { flag: 'wx' })
    putInPlace(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new CommandError(`cannot write: ${reason(error)}`)
  }
}
