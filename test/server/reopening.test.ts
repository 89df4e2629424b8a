import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import iconv from 'iconv-lite'
import {
  type CodeAction,
  CodeActionRequest,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver/node'
import { endClients, type LspClient, startClient } from '../support/lsp.ts'
import { shippedServer } from '../support/server-bundles.ts'

const TEXT = '昨天下午，全省经济工作会议在省城召开。\n会议总结了去年的工作，部署了今年的任务。\n'.repeat(4)
const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

describe('server: files opened in the wrong encoding', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiaokan-'))
  after(() => rmSync(folder, { recursive: true }))
  afterEach(endClients)

  /** The URI of a new file that holds the text in an encoding. */
  function file(text: string, encoding: string): string {
    const path = join(folder, `${encoding}.txt`)
    writeFileSync(path, iconv.encode(text, encoding))
    return pathToFileURL(path).toString()
  }

  async function open(
    uri: string,
    text: string,
    { reopen = true, language = 'plaintext' } = {},
  ): Promise<LspClient> {
    const { client } = await startClient(shippedServer(), { initializationOptions: { reopen } })
    await client.open(uri, text, language)
    return client
  }

  async function commands(client: LspClient, uri: string): Promise<unknown[]> {
    const params = { textDocument: { uri }, range: START, context: { diagnostics: [] } }
    const answer = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []
    const actions = answer.filter((action): action is CodeAction => 'kind' in action)
    return actions.flatMap(({ title, command }) =>
      command === undefined ? [] : [[title, command.arguments]],
    )
  }

  const cases = [
    ['gbk', 'utf-8', 'gb18030', 'Reopen with encoding GBK (GB18030)'],
    ['gbk', 'windows-1252', 'gb18030', 'Reopen with encoding GBK (GB18030)'],
    ['utf-8', 'gbk', 'utf-8', 'Reopen with encoding UTF-8'],
    ['utf-8', 'windows-1252', 'utf-8', 'Reopen with encoding UTF-8'],
  ] as const
  for (const [written, read, right, title] of cases)
    it(`${written} opened as ${read}: reopening is offered first, and the document says why`, async () => {
      const uri = file(TEXT, written)
      const client = await open(uri, new TextDecoder(read).decode(iconv.encode(TEXT, written)))
      assert.deepEqual(await commands(client, uri), [[title, [uri, right]]])
      const [first] = await client.diagnostics(uri)
      assert.match(String(first?.message), /opened in the wrong encoding/)
      assert.equal(first?.severity, DiagnosticSeverity.Warning)
    })

  it('is not offered for an edited document, nor where the client cannot', async () => {
    const uri = file(TEXT, 'gbk')
    const shown = new TextDecoder('windows-1252').decode(iconv.encode(TEXT, 'gbk'))
    const plain = await open(uri, shown, { reopen: false })
    assert.deepEqual(await commands(plain, uri), [])
    const client = await open(uri, shown)
    await client.change(uri, { range: START, text: 'x' })
    assert.deepEqual(await commands(client, uri), [])
  })

  it('is neither offered nor told of in a language that is not checked', async () => {
    const uri = file(TEXT, 'gbk')
    const shown = new TextDecoder('windows-1252').decode(iconv.encode(TEXT, 'gbk'))
    const client = await open(uri, shown, { language: 'python' })
    assert.deepEqual(await commands(client, uri), [])
    assert.deepEqual(await client.diagnostics(uri), [])
  })

  it('is not offered for what is shown as its file has it, mojibake or not', async () => {
    const mojibake = new TextDecoder('windows-1252').decode(iconv.encode(TEXT, 'gbk'))
    for (const text of [TEXT, TEXT.replaceAll('\n', '\r\n'), mojibake]) {
      const uri = file(text, 'utf-8')
      assert.deepEqual(await commands(await open(uri, text.replaceAll('\r\n', '\n')), uri), [])
    }
  })
})
