import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  languages,
  Position,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode'
import { becomes, clean, closeAll, found, open } from './editing.ts'

const DAMAGED = '<p>臨江縣人民政府今日召開常務會議，</p>\n<p>研究部署下一階段的防汛工作。</p>\n'
const MENDED = '臨江縣人民政府今日召開常務會議，\n研究部署下一階段的防汛工作。\n'
const FIX_ALL = CodeActionKind.SourceFixAll.append('jiaokan')

describe('the problems of a document', () => {
  afterEach(closeAll)

  it('name the rule, with a link to its page', async () => {
    const { document } = await open(DAMAGED)
    const problems = await found(document)
    assert.deepEqual(
      problems.map(({ range }) => document.getText(range)),
      ['<p>', '</p>', '<p>', '</p>'],
    )
    for (const { value, target } of problems.map(ruleOf)) {
      assert.equal(value, 'markup/html')
      assert.match(target.toString(true), /markup\/html\/doc\.md/)
    }
  })

  it('go when the text is mended by hand, and come when it is damaged', async () => {
    const editor = await open(MENDED.replace('防汛', '防汛<br/>'))
    const { document } = editor
    const [problem] = await found(document)
    assert.ok(problem)
    await editor.edit(edit => edit.delete(problem.range))
    await clean(document)
    await editor.edit(edit => edit.insert(new Position(0, 2), '<b>'))
    const [next] = await found(document)
    assert.equal(document.getText(next?.range), '<b>')
  })

  it('are none in a clean document', async () => {
    const { document } = await open(MENDED)
    // When the problems of a later document have come, this one was checked.
    await found((await open(DAMAGED)).document)
    assert.deepEqual(languages.getDiagnostics(document.uri), [])
  })

  it('are none in a text that is not Chinese', async () => {
    const { document } = await open('<p>The county met today.</p>\n', 'plaintext')
    await found((await open(DAMAGED)).document)
    assert.deepEqual(languages.getDiagnostics(document.uri), [])
  })

  it('are mended one at a time by the light bulb', async () => {
    const { document } = await open(DAMAGED)
    const second = (await found(document))[1]
    assert.ok(second)
    await take(await offered(document, second.range, CodeActionKind.QuickFix))
    assert.equal(document.getText(), DAMAGED.replace('</p>', ''))
  })

  it('are mended all at once by source.fixAll.jiaokan', async () => {
    const { document } = await open(DAMAGED)
    await found(document)
    await take(await offered(document, new Range(0, 0, 0, 0), FIX_ALL))
    assert.equal(document.getText(), MENDED)
  })

  it('of a file that was opened in the wrong encoding are gone when it is opened anew in the right one', async () => {
    const path = join(process.env.JIAOKAN_TEST_FOLDER ?? '', 'gbk.txt')
    await writeFile(path, iconv.encode(MENDED.repeat(4), 'gbk'))
    const { document } = await window.showTextDocument(await workspace.openTextDocument(path))
    const [problem] = await found(document)
    assert.match(problem?.message ?? '', /wrong encoding/)
    const [action] = await offered(document, new Range(0, 0, 0, 0), CodeActionKind.QuickFix)
    assert.ok(action?.command, 'nothing is offered')
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []))
    await becomes(document, MENDED.repeat(4))
    await clean(document)
    assert.equal(document.isDirty, false)
  })

  it('are mended when the document is saved, where that is set', async () => {
    const path = join(process.env.JIAOKAN_TEST_FOLDER ?? '', 'saved.zhcorpus')
    await writeFile(path, DAMAGED)
    const settings = workspace.getConfiguration('editor')
    await settings.update('codeActionsOnSave', { [FIX_ALL.value]: 'explicit' }, true)
    try {
      const editor = await window.showTextDocument(await workspace.openTextDocument(path))
      await found(editor.document)
      await editor.edit(edit => edit.insert(new Position(2, 0), '完'))
      assert.ok(await editor.document.save())
      assert.equal(editor.document.getText(), `${MENDED}完`)
    } finally {
      await settings.update('codeActionsOnSave', undefined, true)
    }
  })
})

function ruleOf({ code }: Diagnostic) {
  assert.ok(typeof code === 'object', 'the rule has no link')
  return code
}

/** What is offered at a range, resolved. */
function offered({ uri }: TextDocument, range: Range, kind: CodeActionKind): Thenable<CodeAction[]> {
  return commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value, 50)
}

async function take([action]: readonly CodeAction[]): Promise<void> {
  assert.ok(action?.edit, 'nothing is offered')
  assert.ok(await workspace.applyEdit(action.edit))
}
