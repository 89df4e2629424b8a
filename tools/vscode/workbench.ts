/** A window of the embedded VS Code, used as a person uses it: by what is seen, the mouse and the keyboard. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { EXTENSION } from './embedded.ts'
import { type EmbeddedServer, startServer } from './server.ts'
import { READING_SETTINGS } from './settings.ts'

const WINDOW = { width: 1280, height: 800 }
const PATIENCE_MS = 60_000
const PRESS_MS = 10_000

/** In the page's coordinates. */
interface Place {
  readonly x: number
  readonly y: number
}

export class Workbench {
  readonly page: Page
  readonly #close: () => Promise<void>

  private constructor(page: Page, close: () => Promise<void>) {
    this.page = page
    this.#close = close
  }

  /** Opens a window on a folder, with one of its files in the editor, and waits until the file's text is seen. */
  static async open(folder: string, file: string, settings: Readonly<Record<string, unknown>> = {}) {
    const profile = mkdtempSync(join(tmpdir(), 'jiaokan-window-'))
    const opened: { server?: EmbeddedServer; browser?: Browser } = {}
    const close = async () => {
      await opened.browser?.close()
      await opened.server?.stop()
      rmSync(profile, { recursive: true, force: true })
    }
    try {
      opened.server = await startServer({ profile, settings: { ...READING_SETTINGS, ...settings } })
      opened.browser = await launchBrowser()
      const page = await opened.browser.newPage({ viewport: WINDOW, deviceScaleFactor: 1.5 })
      page.setDefaultTimeout(PATIENCE_MS)
      await page.goto(opened.server.url({ folder, extension: EXTENSION, file }))
      await page.locator('.part.editor .monaco-editor .view-line').first().waitFor()
      return new Workbench(page, close)
    } catch (error) {
      await close()
      throw error
    }
  }

  close(): Promise<void> {
    return this.#close()
  }

  /** The lines of the editor that are in sight. */
  async text(): Promise<string> {
    const [shown = ''] = await this.page.locator('.part.editor .monaco-editor .view-lines').allInnerTexts()
    // The editor draws spaces as no-break spaces.
    return shown.replaceAll('\u00A0', ' ')
  }

  /** Waits until a line in sight holds a text. */
  async shows(text: string): Promise<void> {
    await this.page.locator('.part.editor .monaco-editor .view-line', { hasText: text }).first().waitFor()
  }

  /** What is underlined, in no order. */
  squiggles(): Locator {
    return this.page.locator('.part.editor :is(.squiggly-error, .squiggly-warning, .squiggly-info)')
  }

  /** Rests the mouse on the first place in sight where the text stands, and gives what the hover says. */
  async hover(text: string): Promise<string> {
    const { x, y } = await this.#place(text)
    await this.#leaveHover()
    await this.page.mouse.move(x, y, { steps: 4 })
    await this.#hovers().first().waitFor()
    return (await this.#hovers().allInnerTexts()).join('\n')
  }

  /** Puts the cursor into the first place in sight where the text stands. */
  async click(text: string): Promise<void> {
    const { x, y } = await this.#place(text)
    await this.#leaveHover()
    await this.page.mouse.click(x, y)
  }

  #hovers(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden) .hover-contents')
  }

  /** A hover lies over the text, and the last one would be taken for the next. */
  async #leaveHover(): Promise<void> {
    await this.page.mouse.move(WINDOW.width / 2, 1)
    await this.#hovers().first().waitFor({ state: 'hidden' })
  }

  /** Presses the light bulb, and gives what it offers, in its order. */
  async lightBulb(): Promise<Locator> {
    await this.page.keyboard.press('Control+.')
    const rows = this.page.locator('.action-widget .monaco-list-row.action')
    await rows.first().waitFor()
    return rows
  }

  /**
   * Presses a button that goes away with what it does, until it is gone: a click comes to nothing where the window
   * draws the button anew between the mouse's going down and up.
   */
  async pressUntilGone(button: Locator): Promise<void> {
    const limit = Date.now() + PATIENCE_MS
    for (;;) {
      await button.click()
      try {
        return await button.waitFor({ state: 'detached', timeout: PRESS_MS })
      } catch (error) {
        if (Date.now() > limit) throw error
      }
    }
  }

  /** Shows the Problems view, and gives its rows. */
  async problems(): Promise<Locator> {
    await this.page.keyboard.press('Control+Shift+M')
    const rows = this.page.locator('.markers-panel .monaco-list-row')
    await rows.first().waitFor()
    return rows
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    const input = this.page.locator('.quick-input-widget input')
    await input.fill(`>${title}`)
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor()
    await this.page.keyboard.press('Enter')
  }

  /** Writes a picture of the window. */
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path })
  }

  /** The middle of the first character of a text in sight, in the page's coordinates. */
  async #place(text: string): Promise<Place> {
    const place = await this.page.evaluate<Place | null>(`(${FIND_TEXT})(${JSON.stringify(text)})`)
    if (place === null) throw new Error(`The editor does not show ${text}`)
    return place
  }
}

/** Runs in the page. The text may be cut into several elements by colours, so its line is searched whole. */
const FIND_TEXT = `text => {
  for (const line of document.querySelectorAll('.part.editor .monaco-editor .view-line')) {
    const at = line.textContent.replaceAll('\\u00A0', ' ').indexOf(text)
    if (at < 0) continue
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    let before = 0
    for (let node = walker.nextNode(); node; before += node.length, node = walker.nextNode()) {
      if (at >= before + node.length) continue
      const range = document.createRange()
      range.setStart(node, at - before)
      range.setEnd(node, at - before + 1)
      const box = range.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
  }
  return null
}`
