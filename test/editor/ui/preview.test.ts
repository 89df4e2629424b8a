import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbench } from '../../../tools/vscode/workbench.ts'
import { keepPictures } from '../../support/pictures.ts'

const DAMAGED = '臨江縣人民政府今日召開<i>常務</i>會議。\n會議強調，<b>防汛</b>工作要抓早抓實。\n'

describe('a change of the whole document, at the window', () => {
  let folder: string
  let workbench: Workbench

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiaokan-folder-'))
    const file = join(folder, 'report.zhcorpus')
    writeFileSync(file, DAMAGED)
    workbench = await Workbench.open(folder, file)
    await workbench.squiggles().first().waitFor({ state: 'attached' })
  })
  after(async () => {
    await workbench?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  keepPictures(() => workbench)

  it('has its commands in the menu of the text', async () => {
    await workbench.page.locator('.part.editor .view-line').first().click({ button: 'right' })
    const entry = workbench.page.locator('.monaco-menu .action-item', { hasText: 'Jiaokan' })
    await entry.hover()
    await workbench.page.locator('.monaco-submenu', { hasText: 'Preview the Mended Document' }).waitFor()
    for (let level = 0; level < 2; level++) await workbench.page.keyboard.press('Escape')
  })

  it('is shown as a diff, and made from its title bar', async () => {
    await workbench.command('Jiaokan: Preview the Mended Document')
    const apply = workbench.page.locator('.editor-actions [aria-label^="Apply the Previewed Change"]')
    await apply.waitFor()
    assert.equal(await workbench.page.locator('.monaco-diff-editor').count(), 1)
    await workbench.page.locator('.monaco-diff-editor .char-delete').first().waitFor()
    await workbench.pressUntilGone(apply)
    await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' })
    assert.match(await workbench.text(), /^臨江縣人民政府今日召開常務會議。\s+會議強調，防汛工作要抓早抓實。/)
  })
})
