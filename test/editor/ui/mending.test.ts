import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbench } from '../../../tools/vscode/workbench.ts'
import { root } from '../../support/paths.ts'

const DAMAGED = '臨江縣人民政府今日召開常務會議。\n會議強調，<b>防汛</b>工作要抓早抓實。\n'
const PICTURES = join(root, 'out/pictures')

describe('a person at the window', () => {
  let folder: string
  let workbench: Workbench

  before(async () => {
    mkdirSync(PICTURES, { recursive: true })
    folder = mkdtempSync(join(tmpdir(), 'jiaokan-folder-'))
    const file = join(folder, 'report.txt')
    writeFileSync(file, DAMAGED)
    workbench = await Workbench.open(folder, file)
  })
  after(async () => {
    await workbench?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/\W+/g, '-')
    await workbench?.screenshot(join(PICTURES, `${name}.png`))
  })

  it('sees the damage underlined', async () => {
    await workbench.squiggles().nth(1).waitFor({ state: 'attached' })
    assert.equal(await workbench.squiggles().count(), 2)
  })

  it('reads in the hover what is wrong', async () => {
    assert.match(await workbench.hover('<b>'), /jiaokan\(?.*markup\/html/s)
  })

  it('finds the problems listed', async () => {
    const rows = await (await workbench.problems()).allInnerTexts()
    assert.equal(rows.filter(row => row.includes('markup/html')).length, 2)
  })

  it('presses the light bulb, and the text is mended', async () => {
    await workbench.click('<b>')
    const offered = await (await workbench.lightBulb()).allInnerTexts()
    assert.ok(offered.length > 1, offered.join())
    await workbench.page.keyboard.press('Enter')
    await workbench.page.waitForFunction(
      `!document.querySelector('.part.editor .view-lines').innerText.includes('<b>')`,
    )
    assert.match(await workbench.text(), /會議強調，防汛<\/b>工作/)
  })

  it('mends the document by the command', async () => {
    await workbench.command('Jiaokan: Mend the Document (Safe Fixes)')
    await workbench.squiggles().first().waitFor({ state: 'detached' })
    assert.match(await workbench.text(), /會議強調，防汛工作/)
  })
})
