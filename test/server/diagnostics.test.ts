import assert from 'node:assert/strict'
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver/node'
import { endClients, MODERN, type StartOptions, startClient } from '../support/lsp.ts'
import { toyServer } from '../support/server-bundles.ts'

const URI = 'file:///corpus/a.txt'
const { diagnostic: _, ...withoutPull } = MODERN.textDocument ?? {}
const PUSHED: ClientCapabilities = { ...MODERN, textDocument: withoutPull }

function counting(encoding: string): ClientCapabilities {
  return { ...MODERN, general: { positionEncodings: [encoding] } }
}

async function start(options: StartOptions = {}) {
  return (await startClient(await toyServer(), options)).client
}

function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ range: { start, end }, code }) =>
      `${start.line}:${start.character}-${end.line}:${end.character} ${code ?? 'notice'}`,
  )
}

function messageOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? ''
  return typeof message === 'string' ? message : message.value
}

describe('server: diagnostics by pull', () => {
  afterEach(endClients)

  it('bear the rule, its page, the fading of residue, and related places', async () => {
    const client = await start({ initializationOptions: { rulePages: 'https://pages.example/rules' } })
    await client.open(URI, '甲(x)乙(x)')
    const [first, , last] = await client.diagnostics(URI)
    assert.deepEqual(first, {
      range: { start: { line: 0, character: 1 }, end: { line: 0, character: 4 } },
      severity: 2,
      source: 'jiaokan',
      code: 'gloss/toy',
      codeDescription: { href: 'https://pages.example/rules/gloss/toy/doc.md' },
      message: '(x) found',
      tags: [1],
      data: { rule: 'gloss/toy', start: 1, end: 4 },
    })
    assert.deepEqual(last?.relatedInformation, [
      { location: { uri: URI, range: first?.range }, message: 'the one before' },
    ])
  })

  it('link to the pages in the project where the client names none', async () => {
    const client = await start()
    await client.open(URI, '甲(x)')
    const [found] = await client.diagnostics(URI)
    assert.match(found?.codeDescription?.href ?? '', /^file:.*\/gloss\/toy\/doc\.md$/)
  })

  it('leave out what the client cannot show', async () => {
    const textDocument = { ...MODERN.textDocument, publishDiagnostics: {} }
    const client = await start({ capabilities: { ...MODERN, textDocument } })
    await client.open(URI, '甲(x)乙(x)')
    for (const found of await client.diagnostics(URI)) {
      assert.equal(found.tags, undefined)
      assert.equal(found.relatedInformation, undefined)
    }
  })

  // One line of each way to end one; 𠮷 and 😀 take two code units, four bytes, one code point.
  const text = '\uFEFF甲(x)\r\n𠮷é😀(x)乙\rb(x)\n(x)'
  for (const [encoding, expected] of [
    ['utf-16', ['0:2-0:5', '1:5-1:8', '1:8-1:9', '2:1-2:4', '3:0-3:3']],
    ['utf-8', ['0:6-0:9', '1:10-1:13', '1:13-1:16', '2:1-2:4', '3:0-3:3']],
    ['utf-32', ['0:2-0:5', '1:3-1:6', '1:6-1:7', '2:1-2:4', '3:0-3:3']],
  ] as const)
    it(`stand right in ${encoding}, whatever ends lines and however long characters are`, async () => {
      const client = await start({ capabilities: counting(encoding) })
      await client.open(URI, text)
      const found = places(await client.diagnostics(URI)).map(place => place.split(' ')[0])
      assert.deepEqual(found, expected)
    })

  for (const encoding of ['utf-8', 'utf-16', 'utf-32'])
    it(`follow edits counted in ${encoding}`, async () => {
      const client = await start({ capabilities: counting(encoding) })
      await client.open(URI, '𠮷é\n𠮷乙é\r\n')
      const column = { 'utf-8': 4, 'utf-16': 2, 'utf-32': 1 }[encoding] ?? 0
      const at = (line: number, character: number) => ({ line, character })
      await client.change(
        URI,
        { range: { start: at(1, column), end: at(1, column) }, text: '(x)' },
        { range: { start: at(0, 0), end: at(0, column) }, text: '甲\n甲' },
      )
      assert.deepEqual(places(await client.diagnostics(URI)), [
        `2:${column}-2:${column + 3} gloss/toy`,
        `2:${column + 3}-2:${column + (encoding === 'utf-8' ? 6 : 4)} script/toy`,
      ])
      await client.change(URI, { text: '乙' })
      assert.deepEqual(places(await client.diagnostics(URI)), [
        `0:0-0:${encoding === 'utf-8' ? 3 : 1} script/toy`,
      ])
    })

  it('are unchanged until something changes, and never for another opening of the document', async () => {
    const client = await start()
    await client.open(URI, '甲(x)')
    const first = await client.pull(URI)
    const again = await client.pull(URI, first.resultId)
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId })
    await client.change(URI, { text: '甲' })
    const other = await client.pull(URI, first.resultId)
    assert.deepEqual(other.kind === 'full' && other.items, [])
    await client.close(URI)
    await client.open(URI, '甲甲(x)')
    assert.equal((await client.pull(URI, first.resultId)).kind, 'full')
  })

  it('are none for a document that is not open', async () => {
    const client = await start()
    assert.deepEqual(await client.diagnostics(URI), [])
  })

  it('say how many are left out', async () => {
    const client = await start({ settings: () => ({ maxProblems: 2 }) })
    await client.open(URI, '(x)丙\n(x)(x)丙\n乙')
    const found = await client.diagnostics(URI)
    assert.deepEqual(places(found), ['0:0-0:3 gloss/toy', '1:0-1:3 gloss/toy', '1:3-1:6 notice'])
    assert.match(messageOf(found[2]), /^2 more problems/)
  })

  it('say which line is too long, and check the others', async () => {
    const client = await start()
    await client.open(URI, `(x)丙\n${'甲'.repeat((1 << 20) + 1)}`)
    const found = await client.diagnostics(URI)
    assert.deepEqual(places(found), ['0:0-0:3 gloss/toy', '1:0-1:0 notice'])
    assert.match(messageOf(found[1]), /^Line 2 was not checked: it has 1048577 characters/)
  })

  it('say that a binary file is none', async () => {
    const client = await start()
    await client.open(URI, '\0\x01\x02PNG\x03(x)'.repeat(20))
    assert.match(messageOf((await client.diagnostics(URI))[0]), /does not look like text/)
  })

  it('go on without a rule that breaks', async () => {
    const client = await start()
    await client.open(URI, '甲(x)💥')
    assert.deepEqual(places(await client.diagnostics(URI)), ['0:1-0:4 gloss/toy'])
    assert.match(await client.logged.next(), /character\/toy.*a rule that breaks/)
  })

  it('answer a request that breaks with nothing, log it, and go on', async () => {
    const client = await start()
    await client.open(URI, '丁')
    assert.deepEqual(await client.diagnostics(URI), [])
    assert.match(await client.logged.next(), /textDocument\/diagnostic failed: .*a message that breaks/)
    await client.change(URI, { text: '甲(x)' })
    assert.equal((await client.diagnostics(URI)).length, 1)
  })
})

describe('server: diagnostics by push', () => {
  afterEach(endClients)

  it('come for the text as it is, and go when it is closed', async () => {
    const client = await start({ capabilities: PUSHED })
    await client.open(URI, '甲(x)')
    const first = await client.published.next()
    assert.deepEqual([first.version, places(first.diagnostics)], [1, ['0:1-0:4 gloss/toy']])
    await client.change(URI, { text: '甲' })
    const second = await client.published.next()
    assert.deepEqual([second.version, second.diagnostics], [2, []])
    await client.close(URI)
    const last = await client.published.next()
    assert.deepEqual([last.uri, last.version, last.diagnostics], [URI, undefined, []])
  })

  it('come once for a burst of edits', async () => {
    const client = await start({ capabilities: PUSHED })
    await client.open(URI, '')
    await client.published.next()
    const start0 = { line: 0, character: 0 }
    for (let i = 0; i < 50; i++)
      await client.change(URI, { range: { start: start0, end: start0 }, text: '(x)' })
    const published = await client.published.next()
    assert.deepEqual([published.version, published.diagnostics.length], [51, 50])
  })
})

describe('server: which documents are checked', () => {
  afterEach(endClients)

  for (const [what, language, text, found] of [
    ['plain text that is mostly Han', 'plaintext', '甲乙丙丁戊己庚(x)', true],
    ['plain text that is not', 'plaintext', 'A sentence of ten words, and 甲(x) in it somewhere.', false],
    ['HTML whose text is mostly Han', 'html', '<p class="a" style="color: red">甲乙丙(x)</p>', true],
    [
      'any text of the corpus language',
      'zh-corpus',
      'A sentence of ten words, and 甲(x) in it somewhere.',
      true,
    ],
    ['no text of another language', 'javascript', '甲乙丙丁戊己庚(x)', false],
  ] as const)
    it(what, async () => {
      const client = await start({ initializationOptions: { status: true } })
      await client.open(URI, text.replace('丁', ''), language)
      assert.equal((await client.diagnostics(URI)).length > 0, found)
      assert.equal((await client.status.next()).skipped.length > 0, !found)
    })
})
