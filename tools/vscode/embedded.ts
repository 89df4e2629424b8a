/** The embedded VS Code: code-server's build of VS Code's own server, pinned by the lock files in embedded/. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { readIfThere, root } from '../files.ts'
import { npm, onPath } from '../programs.ts'

const recipe = join(root, 'tools/vscode/embedded')
const home = join(root, '.vscode-test/embedded')
const vscode = join(home, 'node_modules/code-server/lib/vscode')
const stamp = join(home, 'installed')
const RECIPE_FILES = ['package.json', 'package-lock.json', 'vscode-lock.json']

/** The program to run with Node. */
export const SERVER_MAIN = join(vscode, 'out/server-main.js')

/**
 * The project's folder by another way. VS Code takes whatever stands within the folder of an extension under
 * development for a part of it; by its own path, that would be the whole of the embedded VS Code.
 */
export const EXTENSION = join(root, '.vscode-test/extension')

/** True where the VS Code that the lock files name stands ready. */
export function isEmbeddedCurrent(): boolean {
  return readIfThere(stamp)?.toString() === recipeHash()
}

/** Installs it: packages alone, no install script is run, because none of the native parts is needed. */
export async function installEmbedded(): Promise<void> {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  for (const file of RECIPE_FILES.slice(0, 2)) copyFileSync(join(recipe, file), join(home, file))
  const quiet = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund']
  await npm(['ci', ...quiet], home)
  // The list that the package brings lacks an entry, so that npm ci refuses it; ours is the same, made whole.
  copyFileSync(join(recipe, 'vscode-lock.json'), join(vscode, 'npm-shrinkwrap.json'))
  await npm(['ci', ...quiet], vscode)
  symlinkSync('node_modules', join(vscode, 'node_modules.asar'))
  writeFileSync(stamp, recipeHash())
}

export function linkExtension(): void {
  if (!existsSync(EXTENSION)) symlinkSync('..', EXTENSION)
}

/** VS Code looks for ripgrep in a package whose binary an install script would have fetched: the system's stands in. */
export function linkRipgrep(): void {
  const link = join(vscode, 'node_modules/@vscode/ripgrep/bin/rg')
  const rg = onPath('rg')
  if (rg === undefined || existsSync(link)) return
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(rg, link)
}

function recipeHash(): string {
  const hash = createHash('sha256')
  for (const file of RECIPE_FILES) hash.update(readFileSync(join(recipe, file)))
  return hash.digest('hex')
}
