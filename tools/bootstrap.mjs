/**
 * `npm start` and `npm test` begin here: `node tools/bootstrap.mjs COMMAND [arguments]` runs tools/COMMAND.ts.
 * Plain JavaScript without dependencies, because on a fresh clone nothing is installed yet.
 */
import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const OLDEST_NODE = 20

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** True where node_modules holds what package-lock.json names; npm keeps a lock file of its own within it. */
function installedAsLocked() {
  const installed = readLock('node_modules/.package-lock.json')
  if (installed === undefined) return false
  return Object.entries(readLock('package-lock.json')).every(([path, locked]) => {
    if (path === '') return true
    const found = installed[path]
    // An optional package is for another platform, or its native part could not be built here.
    return found === undefined ? locked.optional === true : found.integrity === locked.integrity
  })
}

/** A checkout may borrow another's packages by a link: they are not this one's to replace. */
function borrowed() {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true
}

function install() {
  console.log('Packages: npm ci …')
  const began = Date.now()
  const npm = process.env.npm_execpath
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const { status, error } = spawnSync(command, [...first, 'ci'], { cwd: root, stdio: 'inherit' })
  if (status !== 0)
    throw new Error(`npm ci did not succeed${error === undefined ? '' : `: ${error.message}`}`)
  console.log(`Packages: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

async function main([command, ...args]) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE)
    throw new Error(`Node ${OLDEST_NODE} or newer is needed; this is Node ${process.versions.node}`)
  if (!borrowed() && !installedAsLocked()) install()
  const { register } = await import('tsx/esm/api')
  register()
  const program = await import(`./${command}.ts`)
  process.exitCode = await program.main(args)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
