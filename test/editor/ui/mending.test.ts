import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbench } from '../../../tools/vscode/workbench.ts'
import { keepPictures } from '../../support/pictures.ts'

const DAMAGED = `臨江縣(xiàn)人民政府今日召開(kāi)常務(wù)會(huì)議(yì)。
會(huì)議(yì)強(qiáng)調(diào)，要增強(qiáng)「四個意識」，<b>防汛</b>工作(zuò)要抓早抓實(shí)。
政協(xié)主席列席會(huì)議(yì)，體現(xiàn)新?lián)敚谧叱鲆粭l新路。
`
const MENDED = [
  '臨江縣人民政府今日召開常務會議。',
  '會議強調，要增強「四個意識」，防汛工作要抓早抓實。',
  '政協主席列席會議，體現新擔當，在走出一條新路。',
]
const SPLICE = '?lián)敚谧叱鲆粭l'

describe('a person at the window', () => {
  let folder: string
  let workbench: Workbench

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiaokan-folder-'))
    const file = join(folder, 'report.txt')
    writeFileSync(file, DAMAGED)
    workbench = await Workbench.open(folder, file)
  })
  after(async () => {
    await workbench?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  keepPictures(() => workbench)

  it('sees the damage underlined, and nothing else', async () => {
    await workbench.squiggles().nth(18).waitFor({ state: 'attached' })
    assert.equal(await workbench.squiggles().count(), 19)
  })

  it('reads in the status bar which script it is', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: /^Traditional/ }).waitFor()
  })

  it('reads in the hover what is wrong', async () => {
    assert.match(await workbench.hover('<b>'), /jiaokan.*markup\/html/s)
  })

  it('reads in the hover what a set phrase is', async () => {
    assert.match(await workbench.hover('四個意識'), /四个意识.*四個意識/s)
  })

  it('reads in the hover what stands behind the damage', async () => {
    assert.match(await workbench.hover('協(xié)'), /政协.*政協/s)
  })

  it('finds the problems listed', async () => {
    const rows = await workbench.problems()
    assert.ok((await rows.filter({ hasText: 'gloss/pinyin' }).count()) > 1)
  })

  it('presses the light bulb, and characters that were destroyed are back', async () => {
    await workbench.click(SPLICE)
    const offered = await (await workbench.lightBulb()).allInnerTexts()
    assert.ok(offered.length > 1, offered.join())
    await workbench.page.keyboard.press('Enter')
    await workbench.shows('體現(xiàn)新擔當，在走出一條新路。')
  })

  it('mends the document by the command', async () => {
    await workbench.command('Jiaokan: Mend the Document (Safe Fixes)')
    for (const line of MENDED) await workbench.shows(line)
    await workbench.squiggles().first().waitFor({ state: 'detached' })
  })
})
