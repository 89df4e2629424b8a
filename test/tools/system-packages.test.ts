import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needSystemPackages } from '../../tools/setup/debian.ts'

describe('what set-up needs from the system', () => {
  const path = process.env.PATH
  let folder: string
  const file = (name: string) => join(folder, name)
  const missing = () => ({ name: 'ripgrep', why: 'search', present: () => existsSync(file('ripgrep')) })
  /** Puts a shell script on the path, which holds nothing else. */
  const program = (name: string, script: string) => {
    writeFileSync(file(name), `#!/bin/sh\n${script}\n`)
    chmodSync(file(name), 0o755)
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiaokan-path-'))
    process.env.PATH = folder
  })
  afterEach(() => {
    process.env.PATH = path
    rmSync(folder, { recursive: true })
  })

  it('is left alone where it is there', async () => {
    program('apt-get', `echo "$@" >> ${file('log')}`)
    await needSystemPackages([{ ...missing(), present: () => true }])
    assert.ok(!existsSync(file('log')))
  })

  it('is installed where that is allowed', async () => {
    // One who is not root asks sudo.
    program('sudo', 'shift; exec "$@"')
    program('true', 'exit 0')
    program('apt-get', `echo "$@" >> ${file('log')}`)
    await needSystemPackages([missing()])
    assert.match(readFileSync(file('log'), 'utf8'), /^install -y .* ripgrep\n$/)
  })

  it('is installed after an update of the list of packages, where that is needed', async () => {
    program('sudo', 'shift; exec "$@"')
    program('true', 'exit 0')
    program(
      'apt-get',
      `echo "$1" >> ${file('log')}\n[ $1 = update ] && : > ${file('updated')}\n[ -e ${file('updated')} ]`,
    )
    await needSystemPackages([missing()])
    assert.equal(readFileSync(file('log'), 'utf8'), 'install\nupdate\ninstall\n')
  })

  it('is asked for, with the command, where it cannot be installed', async () => {
    await assert.rejects(
      needSystemPackages([missing()]),
      /ripgrep: for search\nOn Debian: sudo apt-get install ripgrep/,
    )
  })
})
