import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver/node'
import { endClients, type LspClient, startClient } from '../support/lsp.ts'
import { root } from '../support/paths.ts'
import { shippedServer, toyServer } from '../support/server-bundles.ts'

const URI = 'file:///corpus/a.txt'

/** What is selected at a place of a one-line document, growing. */
async function grow(client: LspClient, text: string, character: number): Promise<string[]> {
  const params = { textDocument: { uri: URI }, positions: [{ line: 0, character }] }
  const [first] = (await client.connection.sendRequest(SelectionRangeRequest.type, params)) ?? []
  const selected: string[] = []
  for (let range: SelectionRange | undefined = first; range !== undefined; range = range.parent)
    selected.push(text.slice(range.range.start.character, range.range.end.character))
  return selected
}

describe('server: selection by word', () => {
  afterEach(endClients)
  const text = '他說：“今天的圖書館，很安靜。”我們走吧！'
  const growing = ['圖書館', '“今天的圖書館，', '他說：“今天的圖書館，很安靜。”', text]

  it("grows from the lexicon's word to the line, and from nodejieba's once that has loaded", async function () {
    // An optional dependency: without its native part there is nothing to wait for.
    if (!existsSync(join(root, 'node_modules/nodejieba/build/Release/nodejieba.node'))) this.skip()
    const { client } = await startClient(shippedServer())
    await client.open(URI, text)
    assert.deepEqual(await grow(client, text, 8), growing)
    await client.logged.until(line => line === 'Words are told apart by nodejieba.')
    assert.deepEqual(await grow(client, text, 8), growing)
    assert.equal(await client.stop(), 0)
  })

  it("stays with the lexicon's words, and says so, where nodejieba cannot be loaded", async () => {
    // Beside the toy server there is no thread for it.
    const { client } = await startClient(await toyServer())
    await client.open(URI, text)
    assert.deepEqual(await grow(client, text, 8), growing)
    await client.logged.until(line => line.startsWith("Words are told apart by the lexicon's own segmenter"))
    assert.deepEqual(await grow(client, text, 8), growing)
  })

  it('sees words through damage', async () => {
    const { client } = await startClient(await toyServer())
    const damaged = '今天的圖(x)書館很安靜'
    await client.open(URI, damaged)
    for (const place of [3, 5, 7, 8]) assert.equal((await grow(client, damaged, place))[0], '圖(x)書館')
  })
})
