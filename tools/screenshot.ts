/** `npm run screenshot`: draws docs/images/editor.png, the picture in the README: a sample document at work. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './files.ts'
import { CHINESE_FONTS, CHROMIUM, RIPGREP } from './setup/debian.ts'
import { setUpEmbedded, setUpProduct } from './setup.ts'
import { step } from './steps.ts'
import { Workbench } from './vscode/workbench.ts'

const DOCUMENT = 'seeds/12-html-cut.txt'
/** A set phrase in the document, whose hover is shown. */
const PHRASE = '政协主席'
const PICTURE = 'docs/images/editor.png'

/** Gives the exit code. */
export async function main(): Promise<number> {
  await setUpProduct()
  await setUpEmbedded([RIPGREP, CHROMIUM, CHINESE_FONTS])
  await step(PICTURE, draw)
  return 0
}

async function draw(): Promise<void> {
  mkdirSync(join(root, 'docs/images'), { recursive: true })
  const workbench = await Workbench.open(join(root, 'seeds'), join(root, DOCUMENT), {
    'editor.minimap.enabled': false,
  })
  try {
    await workbench.squiggles().first().waitFor({ state: 'attached' })
    await workbench.problems()
    await workbench.hover(PHRASE)
    await workbench.screenshot(join(root, PICTURE))
  } finally {
    await workbench.close()
  }
}
