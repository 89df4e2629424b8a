import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engine } from '../support/engine.ts'
import { outside } from '../support/paths.ts'

/** How many readings two real documents hold, by the number that their names begin with. */
const READINGS = { '000': 66, '004': 307 } as const

describe('real documents full of readings', () => {
  for (const [number, count] of Object.entries(READINGS)) {
    const text = document(number)
    if (text === undefined) {
      it.skip(`${number}: not here (a folder of real documents, ../shared/seeds)`)
      continue
    }
    it(`${number}: all ${count} readings are found and removed, and nothing else is touched`, () => {
      const opened = engine().open(text, { only: ['gloss/pinyin'] })
      assert.equal(opened.findings.length, count)
      assert.ok(opened.findings.every(({ residue }) => residue))
      assert.equal(opened.reading, text.replace(/(?<=\p{Script=Han})\([a-zà-ǜ]+\)/gu, ''))
    })
  }

  it('000: what a reading destroyed is restored', function () {
    const text = document('000')
    if (text === undefined) return this.skip()
    const { reading } = engine().open(text, { only: ['splice', 'gloss'] })
    assert.ok(reading.includes('體現新擔當，在走出一條質量更高'))
    assert.ok(!reading.includes('?'))
  })
})

function document(number: string): string | undefined {
  const folder = outside('../shared/seeds')
  const name = folder === undefined ? undefined : readdirSync(folder).find(file => file.startsWith(number))
  return name === undefined ? undefined : readFileSync(join(folder!, name), 'utf8')
}
