import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbench } from '../../../tools/vscode/workbench.ts'

const TRADITIONAL = '臨江縣人民政府今日召開常務會議。\n會議強調，防汛工作要抓早抓實，確保羣眾安全。\n'

describe('the status of a document, at the window', () => {
  let folder: string
  let workbench: Workbench

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiaokan-folder-'))
    const file = join(folder, 'report.txt')
    writeFileSync(file, TRADITIONAL)
    workbench = await Workbench.open(folder, file)
  })
  after(async () => {
    await workbench?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('names its script, and leads to the commands', async () => {
    const script = workbench.page.locator('.statusbar-item', { hasText: /^Traditional \(/ })
    await script.click()
    await workbench.page.locator('.quick-input-list', { hasText: 'Preview the Mended Document' }).waitFor()
    await workbench.page.keyboard.press('Escape')
  })

  it('offers to treat plain text as a corpus, and does', async () => {
    await workbench.page.locator('[id="status.languageStatus"]').click()
    const offer = workbench.page.locator('.hover-language-status a', { hasText: 'Treat as Chinese Corpus' })
    await offer.click()
    const mode = workbench.page.locator('[id="status.editor.mode"]')
    await mode.filter({ hasText: 'Chinese Corpus' }).waitFor()
    assert.equal(await workbench.squiggles().count(), 0)
  })
})
