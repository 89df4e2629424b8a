import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import type { Readable } from 'node:stream'
import { root } from '../../support/paths.ts'

type Started = ChildProcessByStdio<null, Readable, Readable>

/** `npm start` without npm, and with the embedded VS Code wherever it runs. */
function start(...args: string[]): Started {
  return spawn(execPath, ['tools/bootstrap.mjs', 'start', '--embedded', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function ending(child: Started): Promise<{ code: number | null; output: string }> {
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const [code] = await once(child, 'close')
  return { code, output }
}

/** The address that it prints. */
function address(child: Started): Promise<URL> {
  return new Promise((found, fail) => {
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const printed = /(http:\S+)\s/.exec(output)?.[1]
      if (printed !== undefined) found(new URL(printed))
    })
    child.once('close', () => fail(new Error(`it ended without an address:\n${output}`)))
  })
}

describe('npm start', () => {
  it('serves VS Code with the extension on a folder', async () => {
    const { code, output } = await ending(start('--check', 'docs'))
    assert.equal(code, 0, output)
    assert.match(output, /extensionDevelopmentPath/)
    assert.match(output, /open on .*docs/)
  })

  it('says so where the folder is not there', async () => {
    const { code, output } = await ending(start('nowhere'))
    assert.equal(code, 1)
    assert.match(output, /There is no folder .*nowhere/)
  })

  it('ends on request, and its server with it', async () => {
    const child = start()
    const page = await address(child)
    // Who has the token is given a cookie for it, and sent on.
    assert.equal((await fetch(page, { redirect: 'manual' })).status, 302)
    const end = once(child, 'close')
    child.kill('SIGTERM')
    assert.deepEqual(await end, [0, null])
    await assert.rejects(fetch(page))
  })

  it('shows nothing to who has no token', async () => {
    const child = start()
    const page = await address(child)
    page.searchParams.set('tkn', 'guess')
    const { status } = await fetch(page)
    child.kill('SIGTERM')
    await once(child, 'close')
    assert.equal(status, 403)
  })
})
