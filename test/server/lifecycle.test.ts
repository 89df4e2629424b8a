import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endClients, MODERN, startClient } from '../support/lsp.ts'
import { root } from '../support/paths.ts'
import { shippedServer, toyServer } from '../support/server-bundles.ts'

describe('server: coming and going', () => {
  afterEach(endClients)

  it('says what it can do, in the terms that the client can take', async () => {
    const { result } = await startClient(shippedServer())
    assert.equal(result.capabilities.positionEncoding, 'utf-16')
    assert.ok(result.capabilities.diagnosticProvider)
    const plain = await startClient(shippedServer(), { capabilities: {} })
    assert.equal(plain.result.capabilities.positionEncoding, 'utf-16')
    assert.equal(plain.result.capabilities.diagnosticProvider, undefined)
  })

  for (const encoding of ['utf-8', 'utf-16', 'utf-32'])
    it(`counts in ${encoding} where the client puts that first`, async () => {
      const general = { positionEncodings: ['nonsense', encoding, 'utf-16'] }
      const { result } = await startClient(shippedServer(), { capabilities: { ...MODERN, general } })
      assert.equal(result.capabilities.positionEncoding, encoding)
    })

  it('ends with 0 when it is told to, after shutdown', async () => {
    const { client } = await startClient(shippedServer())
    assert.equal(await client.stop(), 0)
  })

  it('ends when its input ends', async () => {
    const { client } = await startClient(shippedServer())
    client.process.stdin.end()
    assert.equal(await client.exit, 1)
  })

  it('ends when its client is gone, though its streams stay open', async () => {
    const parent = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
    const { client } = await startClient(shippedServer(), { processId: parent.pid ?? 0 })
    parent.kill()
    assert.equal(await client.exit, 1)
  })

  it('stays up without a lexicon, and says what is wrong, where, and what to do', async () => {
    const { client } = await startClient(shippedServer(), {
      initializationOptions: { lexicon: '/nowhere/lexicon.bin', status: true },
    })
    const shown = await client.shown.next()
    assert.match(shown, /\/nowhere\/lexicon\.bin.*ENOENT.*npm run build/)
    assert.equal(await client.logged.next(), shown)
    await client.open('file:///a.txt', '甲(x)')
    assert.deepEqual(await client.diagnostics('file:///a.txt'), [])
    assert.match((await client.status.next()).skipped.join(), /lexicon/)
    assert.equal(await client.stop(), 0)
  })

  it('tells a broken lexicon from a missing one', async () => {
    const { client } = await startClient(shippedServer(), {
      env: { JIAOKAN_LEXICON: join(root, 'package.json') },
    })
    assert.match(await client.shown.next(), /not a lexicon file/)
  })

  it('answers in the language of the client', async () => {
    for (const [locale, expected] of [
      ['zh-cn', /读不到词库/],
      ['zh-tw', /讀不到詞庫/],
      ['zh-hk', /讀不到詞庫/],
      ['zh-Hans-HK', /读不到词库/],
      ['de', /cannot be read/],
    ] as const) {
      const { client } = await startClient(await toyServer(), {
        locale,
        initializationOptions: { lexicon: '/nowhere' },
      })
      assert.match(await client.shown.next(), expected)
    }
  })
})
