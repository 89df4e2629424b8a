import assert from 'node:assert/strict'
import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  CONVERT,
  type ConvertParams,
  type EditsResult,
  EXPLAIN,
  type ExplainParams,
  type ExplainResult,
  FIX,
  type FixParams,
} from '../../protocol/requests.ts'
import { endClients, type LspClient, type StartOptions, startClient } from '../support/lsp.ts'
import { toyServer } from '../support/server-bundles.ts'

const URI = 'file:///corpus/a.txt'
const TEXT = '甲(x)乙\r\n𠮷(x)乙\n戊'

async function start(options: StartOptions = {}) {
  return (await startClient(await toyServer(), options)).client
}

function fix(client: LspClient, params: Omit<FixParams, 'uri'>): Promise<EditsResult> {
  return client.connection.sendRequest(FIX, { uri: URI, ...params })
}

function explain(client: LspClient, range: ExplainParams['range']): Promise<ExplainResult> {
  return client.connection.sendRequest(EXPLAIN, { uri: URI, range })
}

describe('server: its own requests', () => {
  afterEach(endClients)

  for (const [what, mended] of [
    [{ safety: 'safe' }, '甲乙\r\n𠮷乙\n戊'],
    [{ safety: 'ask' }, '甲甲\r\n𠮷甲\n戊'],
    [{ safety: 'safe', rule: 'gloss/toy' }, '甲乙\r\n𠮷乙\n戊'],
    [{ safety: 'safe', rule: 'script/toy' }, TEXT],
    [{ safety: 'ask', rule: 'script' }, '甲(x)甲\r\n𠮷(x)甲\n戊'],
  ] as const)
    it(`mend: ${JSON.stringify(what)}`, async () => {
      const client = await start()
      await client.open(URI, TEXT)
      const { version, edits, text } = await fix(client, what)
      assert.equal(version, 1)
      assert.equal(text, mended)
      assert.equal(TextDocument.applyEdits(TextDocument.create(URI, '', 1, TEXT), [...edits]), mended)
    })

  for (const [target, converted] of [
    ['hans', '房间里面有人\r\n干净的后门'],
    ['tw', '房間裡面有人\r\n乾淨的後門'],
    ['hk', '房間裏面有人\r\n乾淨的後門'],
    ['opencc', '房間裏面有人\r\n乾淨的後門'],
  ] as const)
    it(`convert to ${target}, the document or what is selected`, async () => {
      const client = await start()
      const source = target === 'hans' ? '房間裡面有人\r\n乾淨的後門' : '房间里面有人\r\n干净的后门'
      await client.open(URI, source, 'javascript')
      const convert = (params: Omit<ConvertParams, 'uri'>): Promise<EditsResult> =>
        client.connection.sendRequest(CONVERT, { uri: URI, ...params })
      const whole = await convert({ target })
      assert.equal(whole.text, converted)
      const second = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } }
      const part = await convert({ target, range: second })
      assert.equal(part.text, `${source.split('\r\n')[0]}\r\n${converted.split('\r\n')[1]}`)
    })

  it('refuse in words where there is nothing to work on', async () => {
    const client = await start({ locale: 'zh-cn' })
    await assert.rejects(fix(client, { safety: 'safe' }), /此文档没有打开/)
    await client.open(URI, TEXT, 'javascript')
    await assert.rejects(fix(client, { safety: 'safe' }), /没有“javascript”/)
  })

  it('explain the steps at a place and what was found there', async () => {
    const client = await start()
    await client.open(URI, TEXT)
    const { markdown } = await explain(client, {
      start: { line: 1, character: 3 },
      end: { line: 1, character: 6 },
    })
    assert.match(markdown, /\*\*Readings\*\* `gloss\/toy`: `\(x\)` → removed/)
    assert.match(markdown, /because of gloss\/toy/)
    assert.match(
      markdown,
      /- \(x\) found \(certain enough.*\)\n- 乙 found \(mended only where you choose it\)$/,
    )
  })

  it('explain that nothing was done', async () => {
    const client = await start({ locale: 'zh-tw' })
    await client.open(URI, TEXT)
    const place = { line: 2, character: 0 }
    const { markdown } = await explain(client, { start: place, end: place })
    assert.match(markdown, /此處未作改動/)
    assert.doesNotMatch(markdown, /發現的問題/)
  })

  it('tell the status to clients that take it, when it changes', async () => {
    const client = await start({ initializationOptions: { status: true } })
    await client.open(URI, TEXT)
    await client.pull(URI)
    const first = await client.status.next()
    assert.deepEqual([first.uri, first.version, first.problems, first.skipped], [URI, 1, 4, []])
    await client.change(URI, { text: `${TEXT}！` })
    await client.pull(URI)
    await client.change(URI, { text: `${TEXT}(x)` })
    await client.pull(URI)
    const second = await client.status.next()
    assert.deepEqual([second.version, second.problems], [3, 5])
  })

  for (const [text, locale, script] of [
    ['会议强调，防汛工作要抓早抓实。', 'en', 'Simplified'],
    ['會議強調，防汛工作要抓早抓實，群眾為先。', 'zh-tw', '繁體（臺灣）'],
    ['會議強調，防汛工作要抓早抓實，羣眾為先，裏外着力。', 'zh-cn', '繁体（香港）'],
    ['一二三', 'en', 'Chinese'],
  ] as const)
    it(`name the script of a document: ${script}`, async () => {
      const client = await start({ initializationOptions: { status: true }, locale })
      await client.open(URI, text)
      await client.pull(URI)
      assert.equal((await client.status.next()).script, script)
    })

  it('tell the date of the text, as hovers have it', async () => {
    const client = await start({ initializationOptions: { status: true }, locale: 'zh-cn' })
    await client.open(URI, '2012年3月1日 10:20\n我们在图书馆里看书')
    await client.pull(URI)
    assert.match((await client.status.next()).detail, /本文日期：2012-03-01（据页面所记）$/)
  })

  it('do not tell it to others', async () => {
    const client = await start()
    await client.open(URI, TEXT)
    await client.pull(URI)
    await client.stop()
    assert.equal(client.status.size, 0)
  })
})
