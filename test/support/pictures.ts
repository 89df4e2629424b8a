import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Workbench } from '../../tools/vscode/workbench.ts'
import { root } from './paths.ts'

const PICTURES = join(root, 'out/pictures')

/** After each test of the suite that calls it: keeps a picture of the window under the test's title. */
export function keepPictures(window: () => Workbench | undefined): void {
  afterEach(async function () {
    mkdirSync(PICTURES, { recursive: true })
    const name = this.currentTest?.title.replaceAll(/\W+/g, '-')
    await window()?.screenshot(join(PICTURES, `${name}.png`))
  })
}
