import assert from 'node:assert/strict'
import { type Hover, HoverRequest, MarkupContent } from 'vscode-languageserver/node'
import { type EditsResult, EXPLAIN, type ExplainResult, FIX } from '../../protocol/requests.ts'
import { DEFAULTS, readSettings } from '../../server/settings.ts'
import { endClients, startClient } from '../support/lsp.ts'
import { read } from '../support/paths.ts'
import { shippedServer } from '../support/server-bundles.ts'

const URI = 'file:///corpus/a.txt'

/** The settings that package.json offers, with their defaults. */
function offered(): [name: string, value: unknown][] {
  const { properties } = JSON.parse(read('package.json')).contributes.configuration
  return Object.entries<{ default: unknown }>(properties).map(([name, { default: value }]) => [name, value])
}

describe('server: as it is shipped', () => {
  afterEach(endClients)

  it('finds, names, explains and mends what sites put into a text', async () => {
    const { client } = await startClient(shippedServer())
    const text = '政協(xié)主席江澤林出席，領(lǐng)導(dǎo)核心'
    await client.open(URI, text, 'plaintext')
    assert.deepEqual(
      (await client.diagnostics(URI)).map(({ code, range: { start } }) => [code, start.character]),
      [
        ['gloss/pinyin', 2],
        ['gloss/pinyin', 16],
        ['gloss/pinyin', 23],
      ],
    )
    const at = { textDocument: { uri: URI }, position: { line: 0, character: 9 } }
    const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, at)
    assert.ok(hover !== null && MarkupContent.is(hover.contents))
    assert.match(hover.contents.value, /江泽林 江澤林/)
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 7 } }
    const { markdown }: ExplainResult = await client.connection.sendRequest(EXPLAIN, { uri: URI, range })
    assert.match(markdown, /`\(xié\)` → removed/)
    const fixed: EditsResult = await client.connection.sendRequest(FIX, { uri: URI, safety: 'safe' })
    assert.equal(fixed.text, '政協主席江澤林出席，領導核心')
  })

  it('knows every setting that the extension offers, and has the same defaults', () => {
    const value: Record<string, unknown> = {}
    for (const [name, setting] of offered()) value[name.split('.')[1] ?? ''] = setting
    const { settings, complaints } = readSettings(value, [])
    assert.deepEqual(complaints, [])
    assert.deepEqual(settings, readSettings({}, []).settings)
    assert.deepEqual(settings.languages, DEFAULTS.languages)
    assert.equal(settings.maxProblems, DEFAULTS.maxProblems)
  })
})
