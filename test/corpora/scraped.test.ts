import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engine } from '../support/engine.ts'
import { outside } from '../support/paths.ts'

const folder = outside('../shared/seeds')

describe('scraped documents, where they are there', () => {
  if (folder === undefined) {
    it('are in ../shared/seeds', function () {
      this.skip()
    })
    return
  }
  const texts = readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')] as const)
  for (const [name, text] of texts.filter(([, text]) => /<\/(?:p|div|span)>/.test(text)))
    it(`${name} keeps its text and loses its markup`, () => {
      const document = engine().open(text, { only: ['markup'] })
      assert.doesNotMatch(document.reading, /<\/?[a-z]|&[a-z]+;|style=/i)
      // Block by block, whatever stands between the tags of the source is a line of the reading.
      const blocks = text.split(/<[^<>]*>|&nbsp;|\r?\n/).map(block => block.trim())
      assert.deepEqual(
        document.reading.split('\n').map(line => line.trim()),
        blocks.filter(block => block !== ''),
      )
    })
})
