/**
 * The command line as folders: case.json (arguments, exit code), in/ (the folder that it runs in), stdin, and what is
 * expected: stdout, stderr, out/ (the folder afterwards; without it, nothing may have changed).
 * UPDATE_CASES=1 writes what is seen as what is expected: read the difference before you keep it.
 */
import assert from 'node:assert/strict'
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/paths.ts'

const home = join(root, 'test/cli/cases')
const update = process.env.UPDATE_CASES === '1'

interface Case {
  readonly args: readonly string[]
  readonly status: number
}

function readCase(folder: string): Case {
  const { args, status }: Case = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'))
  return { args, status }
}

describe('command line', () => {
  for (const name of readdirSync(home)) it(name, () => runCase(join(home, name)))
})

function runCase(folder: string): void {
  const { args, status } = readCase(folder)
  const cwd = mkdtempSync(join(tmpdir(), 'jiaokan-case-'))
  try {
    if (existsSync(join(folder, 'in'))) cpSync(join(folder, 'in'), cwd, { recursive: true })
    const ran = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...args], {
      cwd,
      input: bytesOf(join(folder, 'stdin')),
    })
    if (update) record(folder, cwd, ran, args)
    assert.equal(ran.stdout.toString(), bytesOf(join(folder, 'stdout')).toString(), 'stdout')
    assert.equal(ran.stderr.toString(), bytesOf(join(folder, 'stderr')).toString(), 'stderr')
    assert.equal(ran.status, update ? ran.status : status, 'exit code')
    assert.deepEqual(contents(cwd), contents(expectedFolder(folder)), 'files afterwards')
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

function bytesOf(path: string): Buffer {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
}

function expectedFolder(folder: string): string {
  return existsSync(join(folder, 'out')) ? join(folder, 'out') : join(folder, 'in')
}

/** Every file under a folder, by its path: bytes in hexadecimal, so that a difference in line ends shows. */
function contents(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    files
      .map(file => join(file.parentPath, file.name))
      .sort()
      .map(path => [path.slice(folder.length), readFileSync(path).toString('hex')]),
  )
}

function record(folder: string, cwd: string, ran: SpawnSyncReturns<Buffer>, args: readonly string[]): void {
  writeFileSync(join(folder, 'case.json'), `${JSON.stringify({ args, status: ran.status })}\n`)
  for (const [name, bytes] of [
    ['stdout', ran.stdout],
    ['stderr', ran.stderr],
  ] as const) {
    rmSync(join(folder, name), { force: true })
    if (bytes.length > 0) writeFileSync(join(folder, name), bytes)
  }
  rmSync(join(folder, 'out'), { recursive: true, force: true })
  if (JSON.stringify(contents(cwd)) === JSON.stringify(contents(join(folder, 'in')))) return
  mkdirSync(join(folder, 'out'))
  cpSync(cwd, join(folder, 'out'), { recursive: true })
}
