/** `npm run screenshot`: draws the README's pictures: a sample document at work. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './files.ts'
import { CHINESE_FONTS, CHROMIUM, RIPGREP } from './setup/debian.ts'
import { setUpEmbedded, setUpProduct } from './setup.ts'
import { step } from './steps.ts'
import { Workbench } from './vscode/workbench.ts'

const DOCUMENT = 'seeds/08-splice-pinyin.txt'
/** The beginning of a set phrase, whose hover is shown. */
const PHRASE = '新發(fā)展'
/** Characters that were destroyed, for which mends are offered. */
const DESTROYED = '?lián)'
const PICTURES = 'docs/images'

/** Gives the exit code. */
export async function main(): Promise<number> {
  await setUpProduct()
  await setUpEmbedded([RIPGREP, CHROMIUM, CHINESE_FONTS])
  await step('Pictures', draw)
  return 0
}

async function draw(): Promise<void> {
  const picture = (name: string) => join(root, PICTURES, name)
  mkdirSync(join(root, PICTURES), { recursive: true })
  const workbench = await Workbench.open(join(root, 'seeds'), join(root, DOCUMENT), {
    'editor.minimap.enabled': false,
  })
  try {
    await workbench.squiggles().first().waitFor({ state: 'attached' })
    await workbench.problems()
    await workbench.hover(PHRASE)
    await workbench.screenshot(picture('editor.png'))
    await workbench.click(DESTROYED)
    await workbench.lightBulb()
    await workbench.screenshot(picture('light-bulb.png'))
  } finally {
    await workbench.close()
  }
}
