import assert from 'node:assert/strict'
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { endClients, type LspClient, MODERN, type StartOptions, startClient } from '../support/lsp.ts'
import { toyServer } from '../support/server-bundles.ts'

const URI = 'file:///corpus/a.txt'
const TEXT = '甲(x)乙\n(x)！！'

async function start(options: StartOptions = {}) {
  return (await startClient(await toyServer(), options)).client
}

const QUICK_FIXES: CodeActionContext = { diagnostics: [], only: ['quickfix'] }

function at(line: number, character: number, end: Position = { line, character }): Range {
  return { start: { line, character }, end }
}

async function actionsAt(
  client: LspClient,
  range: Range,
  context: CodeActionContext = { diagnostics: [] },
): Promise<CodeAction[]> {
  const params = { textDocument: { uri: URI }, range, context }
  const answer = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []
  return answer.filter((action): action is CodeAction => 'kind' in action)
}

function resolve(client: LspClient, action: CodeAction | undefined): Promise<CodeAction> {
  assert.ok(action)
  return client.connection.sendRequest(CodeActionResolveRequest.type, action)
}

function apply(edit: WorkspaceEdit | undefined, text: string): string {
  const [change] = edit?.documentChanges ?? []
  assert.ok(change !== undefined && 'edits' in change && change.textDocument.version !== null)
  const edits = change.edits.filter((one): one is TextEdit => 'newText' in one)
  return TextDocument.applyEdits(TextDocument.create(URI, '', 1, text), edits)
}

describe('server: code actions', () => {
  afterEach(endClients)

  it('offer each choice, all of the rule, the document, in this order, without edits yet', async () => {
    const client = await start()
    await client.open(URI, TEXT)
    const actions = await actionsAt(client, at(0, 2))
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred, edit }) => [title, kind, isPreferred, edit]),
      [
        ['make it ""', 'quickfix', true, undefined],
        ['Mend all of this kind: toy gloss/toy', 'quickfix', undefined, undefined],
        ['Mend the whole document (what is certain)', 'quickfix', undefined, undefined],
      ],
    )
    // VS Code puts those last that name no diagnostic.
    for (const { diagnostics } of actions) assert.equal(diagnostics?.[0]?.code, 'gloss/toy')
  })

  it('offer choices that ask without preferring one', async () => {
    const client = await start()
    await client.open(URI, TEXT)
    const actions = await actionsAt(client, at(0, 4, { line: 0, character: 5 }), QUICK_FIXES)
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['make it "甲"', false],
        ['make it "丙"', false],
        ['Mend all of this kind, taking the likeliest choice of each: toy script/toy', undefined],
      ],
    )
  })

  for (const [title, mended] of [
    ['make it ""', '甲乙\n(x)！！'],
    ['Mend all of this kind: toy gloss/toy', '甲乙\n！！'],
    ['make it "丙"', '甲(x)丙\n(x)！！'],
    ['Mend the whole document (what is certain)', '甲乙\n！！'],
    ['Mend the selection (what is certain)', '甲乙\n(x)！！'],
  ] as const)
    it(`do what they say: ${title}`, async () => {
      const client = await start()
      await client.open(URI, TEXT)
      const actions = await actionsAt(client, at(0, 0, { line: 0, character: 5 }))
      const action = await resolve(
        client,
        actions.find(action => action.title === title),
      )
      assert.equal(apply(action.edit, TEXT), mended)
    })

  it('come with their edits for clients that do not resolve', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }
    const capabilities = { ...MODERN, workspace: {}, textDocument: { ...MODERN.textDocument, codeAction } }
    const client = await start({ capabilities })
    await client.open(URI, TEXT)
    const [first] = await actionsAt(client, at(0, 2))
    assert.deepEqual(first?.edit, {
      changes: { [URI]: [{ range: at(0, 1, { line: 0, character: 4 }), newText: '' }] },
    })
  })

  it('are made from the range alone, whatever diagnostics the client holds', async () => {
    const client = await start()
    await client.open(URI, TEXT)
    const wrong = { range: at(0, 40, { line: 0, character: 44 }), message: 'old', code: 'gloss/toy' }
    const actions = await actionsAt(client, at(0, 2), { diagnostics: [wrong] })
    assert.equal(actions[0]?.title, 'make it ""')
  })

  it('are none where nothing is found', async () => {
    const client = await start()
    await client.open(URI, TEXT)
    assert.deepEqual(await actionsAt(client, at(0, 0)), [])
    assert.deepEqual(await actionsAt(client, at(1, 4)), [])
  })

  it('are only of the kind that is asked for; fix all on save makes the safe fixes', async () => {
    const client = await start()
    await client.open(URI, TEXT)
    const rewriting = await actionsAt(client, at(0, 2), { diagnostics: [], only: ['refactor'] })
    assert.ok(rewriting.every(({ kind }) => kind?.startsWith('refactor.rewrite.jiaokan.')))
    assert.deepEqual(await actionsAt(client, at(0, 2), { diagnostics: [], only: ['refactor.extract'] }), [])
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.jiaokan']) {
      const actions = await actionsAt(client, at(0, 0), { diagnostics: [], only: [kind] })
      assert.deepEqual(
        actions.map(action => action.kind),
        ['source.fixAll.jiaokan'],
      )
      const { edit } = await resolve(client, actions[0])
      assert.equal(apply(edit, TEXT), '甲乙\n！！')
    }
    assert.deepEqual(
      await actionsAt(client, at(0, 0), { diagnostics: [], only: ['source.fixAll.other'] }),
      [],
    )
  })

  it('chosen after an edit mend what is there now, or nothing', async () => {
    const client = await start()
    await client.open(URI, TEXT)
    const [one, rule] = await actionsAt(client, at(0, 2))
    await client.change(URI, { range: at(0, 0), text: '乙' })
    assert.equal((await resolve(client, one)).edit, undefined)
    assert.equal(apply((await resolve(client, rule)).edit, `乙${TEXT}`), '乙甲乙\n！！')
    await client.change(URI, { range: at(0, 0, { line: 0, character: 1 }), text: '' })
    assert.equal(apply((await resolve(client, one)).edit, TEXT), '甲乙\n(x)！！')
    await client.close(URI)
    assert.equal((await resolve(client, one)).edit, undefined)
  })

  it('convert what is selected, or the document when someone asks', async () => {
    const text = '开门\n关门'
    const client = await start()
    await client.open(URI, text)
    const line = at(1, 0, { line: 1, character: 2 })
    const convert = async (range: Range, kind: string) => {
      const actions = await actionsAt(client, range, { diagnostics: [], only: [kind] })
      assert.equal(actions.length, 1)
      return apply((await resolve(client, actions[0])).edit, text)
    }
    assert.equal(await convert(line, 'refactor.rewrite.jiaokan.tw'), '开门\n關門')
    assert.equal(await convert(at(0, 0), 'refactor.rewrite.jiaokan.hk'), '開門\n關門')
    assert.equal((await actionsAt(client, line)).length, 4)
    assert.deepEqual(await actionsAt(client, at(0, 0)), [])
    const [selected] = await actionsAt(client, line)
    await client.change(URI, { range: at(0, 0), text: '\n' })
    assert.equal((await resolve(client, selected)).edit, undefined)
  })

  it('switch a rule off where the client can', async () => {
    const client = await start({ initializationOptions: { ignoreRule: true }, locale: 'zh-tw' })
    await client.open(URI, TEXT)
    const actions = await actionsAt(client, at(1, 4))
    assert.deepEqual(
      actions.map(({ command }) => [command?.command, command?.arguments]),
      [['jiaokan.ignoreRule', ['width/toy']]],
    )
    assert.equal(actions[0]?.title, '在此資料夾中關閉這條規則：繁：toy width/toy')
  })
})
