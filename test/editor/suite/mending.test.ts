import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { commands, Selection, TabInputCustom, type TextDocument, window, workspace } from 'vscode'
import { becomes, clean, closeAll, diff, found, open, shownDiff, tabs, until } from './editing.ts'

const RULE = 'markup/html'
const MENDED = '全县水务会议由韩立松主持，各乡代表到会。\n会议认为，水务工作关系民生。'
const DAMAGED =
  '<p>全县<b>水务</b>会议由韩立松主持，各乡代表到会。</p>\n会议认为，<span class="a">水务</span>工作关系民生。'

describe('mending', () => {
  let document: TextDocument

  beforeEach(async () => {
    document = (await open(DAMAGED)).document
    await found(document)
  })
  afterEach(closeAll)

  it('mends the document, in one step of undo', async () => {
    await commands.executeCommand('jiaokan.fixDocument')
    assert.equal(document.getText(), MENDED)
    await commands.executeCommand('undo')
    await becomes(document, DAMAGED)
  })

  it('shows the mended text beside the document, and applies it from there', async () => {
    await commands.executeCommand('jiaokan.previewFix')
    const { original, modified } = await diff()
    assert.equal(original.toString(), document.uri.toString())
    assert.equal((await workspace.openTextDocument(modified)).getText(), MENDED)
    assert.equal(document.getText(), DAMAGED)
    await commands.executeCommand('jiaokan.applyPreview', modified)
    assert.equal(document.getText(), MENDED)
    assert.equal(shownDiff(), undefined)
  })

  it('makes a preview anew, and changes nothing, where the document has changed meanwhile', async () => {
    await commands.executeCommand('jiaokan.previewFix')
    const { modified } = await diff()
    const preview = await workspace.openTextDocument(modified)
    const editor = await window.showTextDocument(document)
    await editor.edit(edit => edit.insert(document.positionAt(DAMAGED.length), '完。'))
    await commands.executeCommand('jiaokan.applyPreview', modified)
    assert.equal(document.getText(), `${DAMAGED}完。`)
    await becomes(preview, `${MENDED}完。`)
    await commands.executeCommand('jiaokan.applyPreview', modified)
    assert.equal(document.getText(), `${MENDED}完。`)
  })

  it('mends what one rule found', async () => {
    await commands.executeCommand('jiaokan.fixRule', RULE)
    await commands.executeCommand('jiaokan.applyPreview', (await diff()).modified)
    assert.equal(document.getText(), MENDED)
  })

  it('turns a rule off, and finds nothing more by it', async () => {
    await commands.executeCommand('jiaokan.ignoreRule', RULE)
    const settings = () => workspace.getConfiguration('jiaokan', document)
    assert.deepEqual(settings().get('rules'), { [RULE]: 'off' })
    await clean(document)
    await settings().update('rules', undefined, true)
    await found(document)
  })

  it('explains what was done at the cursor, beside the document', async () => {
    const editor = await window.showTextDocument(document)
    const within = document.positionAt(DAMAGED.indexOf('务</b>'))
    editor.selection = new Selection(within, within)
    await commands.executeCommand('jiaokan.explain')
    const page = await until(workspace.onDidOpenTextDocument, () =>
      workspace.textDocuments.find(({ uri }) => uri.scheme === 'jiaokan-explain'),
    )
    assert.match(page.getText(), /<b>/)
    assert.doesNotMatch(page.getText(), /<span/)
  })

  it('links a finding to the page of its rule, to be read', async () => {
    const [first] = await found(document)
    assert.ok(typeof first?.code === 'object')
    assert.equal(first.code.value, RULE)
    const { path, query } = first.code.target
    const [page]: string[] = JSON.parse(query)
    await commands.executeCommand(path, page)
    const tab = await until(window.tabGroups.onDidChangeTabs, shownPage)
    assert.match(tab.uri.path, /markup\/html\/doc\.md$/)
  })

  it('checks again after the server was restarted', async () => {
    await commands.executeCommand('jiaokan.restartServer')
    await found(document)
  })

  it('checks again after the server was killed', async () => {
    for (const server of servers()) process.kill(server, 'SIGKILL')
    await clean(document)
    await found(document)
    await commands.executeCommand('jiaokan.fixDocument')
    assert.equal(document.getText(), MENDED)
  })
})

/** The ids of this extension host's language servers. */
function servers(): number[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args=']).toString().trim().split('\n')
  const own = processes
    .map(line => line.trim().split(/\s+/))
    .filter(([, parent]) => Number(parent) === process.pid)
  return own
    .filter(([, , ...command]) => command.join(' ').includes('server.cjs'))
    .map(([pid]) => Number(pid))
}

function shownPage(): TabInputCustom | undefined {
  return tabs()
    .filter(input => input instanceof TabInputCustom)
    .find(({ uri }) => uri.path.endsWith('doc.md'))
}
