import assert from 'node:assert/strict'
import { DidChangeConfigurationNotification } from 'vscode-languageserver/node'
import { endClients, MODERN, type StartOptions, startClient } from '../support/lsp.ts'
import { toyServer } from '../support/server-bundles.ts'

const A = 'file:///a/one.txt'
const B = 'file:///b/one.txt'

async function start(options: StartOptions) {
  return (await startClient(await toyServer(), options)).client
}

describe('server: settings', () => {
  afterEach(endClients)

  it('hold for their folder', async () => {
    const settings = (scope: string | undefined) =>
      scope?.startsWith('file:///a/')
        ? { rules: { 'gloss/toy': 'off', script: 'error' } }
        : { rules: { gloss: 'hint' } }
    const client = await start({ settings })
    await client.open(A, '甲(x)乙')
    await client.open(B, '甲(x)乙')
    const shown = async (uri: string) =>
      (await client.diagnostics(uri)).map(({ code, severity }) => `${code} ${severity}`)
    assert.deepEqual(await shown(A), ['script/toy 1'])
    assert.deepEqual(await shown(B), ['gloss/toy 4', 'script/toy 2'])
  })

  it('are asked for again when they change, and diagnostics with them', async () => {
    let rules: Record<string, string> = {}
    const client = await start({ settings: () => ({ rules }) })
    assert.equal(await client.registered.next(), 'workspace/didChangeConfiguration')
    await client.open(A, '甲(x)')
    const before = await client.pull(A)
    rules = { gloss: 'off' }
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    await client.refreshed.next()
    const after = await client.pull(A, before.resultId)
    assert.deepEqual(after.kind === 'full' && after.items, [])
  })

  it('come with the notification from clients that cannot be asked', async () => {
    const capabilities = { ...MODERN, workspace: { diagnostics: { refreshSupport: true } } }
    const client = await start({ capabilities })
    await client.open(A, '甲(x)')
    assert.equal((await client.diagnostics(A)).length, 1)
    const settings = { jiaokan: { rules: { gloss: 'off' } } }
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings })
    await client.refreshed.next()
    assert.deepEqual(await client.diagnostics(A), [])
  })

  it('that are wrong are each logged once, shown once, and cost themselves only', async () => {
    const client = await start({
      settings: () => ({
        colour: 'red',
        maxProblems: -1,
        languages: 'plaintext',
        width: 'wide',
        rules: { 'gloss/toys': 'off', width: 'loud', script: 'off' },
      }),
    })
    await client.open(A, '甲(x)！！乙')
    await client.open(B, '甲(x)')
    const codes = (await client.diagnostics(A)).map(({ code }) => code)
    assert.deepEqual(codes, ['gloss/toy', 'width/toy'])
    await client.diagnostics(B)
    const logged = await Promise.all(Array.from({ length: 6 }, () => client.logged.next()))
    for (const part of [
      /colour/,
      /maxProblems/,
      /languages/,
      /gloss\/toys/,
      /rules\.width/,
      /jiaokan\.width/,
    ])
      assert.equal(logged.filter(text => part.test(text)).length, 1, String(part))
    assert.match(await client.shown.next(), /^There is no setting "jiaokan\.colour"/)
    await client.stop()
    assert.equal(client.logged.size + client.shown.size, 0)
  })

  it('are the defaults where the client fails to give them', async () => {
    const client = await start({
      settings: () => {
        throw new Error('no settings today')
      },
    })
    await client.open(A, '甲(x)')
    assert.equal((await client.diagnostics(A)).length, 1)
    assert.match(await client.logged.next(), /no settings today/)
  })
})
