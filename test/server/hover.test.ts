import assert from 'node:assert/strict'
import { type Hover, HoverRequest, MarkupContent } from 'vscode-languageserver/node'
import { endClients, type LspClient, MODERN, type StartOptions, startClient } from '../support/lsp.ts'
import { toyServer } from '../support/server-bundles.ts'

async function start(options: StartOptions = {}) {
  return (await startClient(await toyServer(), options)).client
}

function hoverAt(client: LspClient, uri: string, character: number): Promise<Hover | null> {
  const position = { line: 0, character }
  return client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
}

/** What a hover over a piece of a one-line document says, and which text it is about. */
async function hover(client: LspClient, text: string, over: string, fileName = 'a.txt') {
  const uri = `file:///corpus/${encodeURIComponent(fileName)}`
  await client.open(uri, text)
  const found = await hoverAt(client, uri, text.indexOf(over))
  assert.ok(found?.range && MarkupContent.is(found.contents))
  const { kind, value } = found.contents
  return { kind, value, text: text.slice(found.range.start.character, found.range.end.character) }
}

describe('server: hover', () => {
  afterEach(endClients)

  it('names an official through damage: both scripts, pinyin, posts dated and sourced', async () => {
    const { value, text } = await hover(await start(), '吉林省政協(x)主席江(x)澤林', '澤')
    assert.equal(text, '江(x)澤林')
    assert.match(value, /^\*\*江泽林 江澤林\*\* Jiāng Zélín · Jiang Zelin$/m)
    assert.match(value, /^- 2018-01 – 2022-01: \*\*吉林省政协主席 吉林省政協主席\*\* Chairperson/m)
    assert.match(value, /^\*Sources: \\\[1\\\] /m)
  })

  for (const name of ['巴音朝鲁', '巴音朝魯'])
    it(`gives the office on the document's date first: ${name}`, async () => {
      const client = await start({ locale: 'zh-tw' })
      const { value } = await hover(client, `書記${name}出席會議`, name, '2012-03-01 會議.txt')
      assert.match(value, /^\*\*巴音朝魯 巴音朝鲁\*\*/)
      const [then, others] = value.split('其他職務')
      assert.match(then ?? '', /本文日期 2012-03-01（據檔名）時任：\n- .*\n?- /)
      assert.match(then ?? '', /吉林省委副書記/)
      assert.match(others ?? '', /2014-08-31 – 2020-11-20: \*\*吉林省委書記/)
    })

  for (const name of ['四个意识', '四個意識'])
    it(`lists what a set phrase stands for: ${name}`, async () => {
      const { value, text } = await hover(await start(), `增強“${name}”。`, name)
      assert.equal(text, name)
      assert.match(value, /^\*\*四个意识 四個意識\*\* sì gè yì shí · Four Consciousnesses$/m)
      assert.match(value, /^1\. 政治意识 政治意識 · political consciousness\n2\. .*\n3\. .*\n4\. /m)
      assert.match(value, /First used: 2016-01-29/)
    })

  it('tells of offices, places and dates', async () => {
    const client = await start()
    const text = '2012年3月1日，吉林省委書記在長春市調研。'
    assert.match((await hover(client, text, '省委書記')).value, /孙政才 孫政才.*\n\nHeld by:/s)
    assert.match(
      (await hover(client, text, '長春')).value,
      /Changchun.*\n.*prefecture-level city · in 吉林省/s,
    )
    assert.match((await hover(client, text, '3月')).value, /2012-03-01/)
  })

  it('gives the meaning of any other word', async () => {
    const { value, text } = await hover(await start(), '今天的圖(x)書館很安靜', '書館')
    assert.equal(text, '圖(x)書館')
    assert.match(value, /^\*\*图书馆 圖書館\*\* tú shū guǎn/)
    assert.match(value, /^- library/m)
    assert.match(value, /CC-CEDICT/)
  })

  it('says what was found and what each mend gives', async () => {
    const client = await start()
    const removed = await hover(client, '今天的圖(x)書館', '(x)')
    assert.match(removed.value, /^\*\*\(x\) found\*\*\n\n- `\(x\)` → removed · \*certain enough to be mended/)
    const choices = await hover(client, '乙', '乙')
    assert.match(choices.value, /- `乙` → `甲` · \*mended only where you choose it\*\n- `乙` → `丙`$/m)
  })

  it('is plain text for clients without Markdown', async () => {
    const textDocument = { ...MODERN.textDocument, hover: {} }
    const client = await start({ capabilities: { ...MODERN, textDocument } })
    const { kind, value } = await hover(client, '增強“四個意識”(x)', '四')
    assert.equal(kind, 'plaintext')
    assert.match(value, /^四个意识 四個意識 sì gè yì shí · Four Consciousnesses$/m)
    assert.doesNotMatch(value, /[*\\`]/)
  })

  it('is nothing where there is nothing to tell', async () => {
    const client = await start()
    const uri = 'file:///corpus/a.txt'
    await client.open(uri, '，——  ')
    assert.equal(await hoverAt(client, uri, 1), null)
    assert.equal(await hoverAt(client, uri, 5), null)
  })
})
