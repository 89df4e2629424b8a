import assert from 'node:assert/strict'
import { commands, Selection, type TextEditor, workspace } from 'vscode'
import { closeAll, diff, open } from './editing.ts'

const SIMPLIFIED = ['全县决定发展农业。', '头发和后院。']
const TAIWAN = ['全縣決定發展農業。', '頭髮和後院。']

describe('conversion', () => {
  let editor: TextEditor

  beforeEach(async () => {
    editor = await open(SIMPLIFIED.join('\n'))
  })
  afterEach(closeAll)

  it('converts what is selected, and nothing else', async () => {
    editor.selection = new Selection(1, 0, 1, 2)
    await commands.executeCommand('jiaokan.convertToTaiwan')
    assert.equal(text(), '全县决定发展农业。\n頭髮和后院。')
  })

  it('converts several selections in one step of undo', async () => {
    editor.selections = [new Selection(0, 0, 0, 2), new Selection(1, 3, 1, 5)]
    await commands.executeCommand('jiaokan.convertToTaiwan')
    assert.equal(text(), '全縣决定发展农业。\n头发和後院。')
    await commands.executeCommand('undo')
    assert.equal(text(), SIMPLIFIED.join('\n'))
  })

  it('shows a conversion of the document before it is made', async () => {
    await commands.executeCommand('jiaokan.convertToTaiwan')
    const { modified } = await diff()
    assert.equal((await workspace.openTextDocument(modified)).getText(), TAIWAN.join('\n'))
    assert.equal(text(), SIMPLIFIED.join('\n'))
    await commands.executeCommand('jiaokan.applyPreview', modified)
    assert.equal(text(), TAIWAN.join('\n'))
  })

  it('converts the document at once where the settings say so', async () => {
    const settings = workspace.getConfiguration('jiaokan')
    await settings.update('previewWholeDocument', false, true)
    await commands.executeCommand('jiaokan.convertToTaiwan')
    assert.equal(text(), TAIWAN.join('\n'))
    await commands.executeCommand('jiaokan.convertToHans')
    assert.equal(text(), SIMPLIFIED.join('\n'))
    await settings.update('previewWholeDocument', undefined, true)
  })

  function text(): string {
    return editor.document.getText()
  }
})
