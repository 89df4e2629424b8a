import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commands, extensions, window, workspace } from 'vscode'
import { closeAll, open } from './editing.ts'

describe('the language zh-corpus', () => {
  afterEach(closeAll)

  it('reads files that are named for it', async () => {
    const path = join(process.env.JIAOKAN_TEST_FOLDER ?? '', 'sample.zhcorpus')
    await writeFile(path, '雨过天青。\n')
    assert.equal((await workspace.openTextDocument(path)).languageId, 'zh-corpus')
  })

  it('has no boxes around Chinese punctuation, wraps lines, and moves by Chinese words', async () => {
    const { document } = await open('雨过天青。')
    const editor = workspace.getConfiguration('editor', document)
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false)
    assert.equal(editor.get('wordWrap'), 'on')
    assert.deepEqual(editor.get('wordSegmenterLocales'), ['zh-CN'])
  })

  it('is given to a document by the command', async () => {
    await open('雨过天青。', 'plaintext')
    await commands.executeCommand('jiaokan.setLanguage')
    assert.equal(window.activeTextEditor?.document.languageId, 'zh-corpus')
  })
})

describe('the commands', () => {
  it('are all registered', async () => {
    const extension = extensions.all.find(({ packageJSON }) => packageJSON.name === 'jiaokan')
    assert.ok(extension)
    await extension.activate()
    const { contributes } = extension.packageJSON
    const registered = new Set(await commands.getCommands(true))
    const wanted: string[] = contributes.commands.map(({ command }: { command: string }) => command)
    assert.deepEqual(
      wanted.filter(command => !registered.has(command)),
      [],
    )
  })
})
