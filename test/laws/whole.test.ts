/** All rules together, on random damage of the sample documents, and on every document that is at hand. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { assertDocumentLaws, assertTextLaws } from '../support/document-laws.ts'
import { law } from '../support/law.ts'
import { outside, root } from '../support/paths.ts'

function documents(folder: string): [name: string, text: string][] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => [name, readFileSync(join(folder, name), 'utf8')])
}

const samples = documents(join(root, 'seeds'))
const lines = samples.flatMap(([, text]) => text.split(/\r?\n/)).filter(line => line !== '')

/** What may stand anywhere in a scraped page. */
const SCRAPS = [
  '(xié)',
  '?',
  '&amp;lt;',
  '<p>',
  '</',
  '>',
  '\u200b',
  '\ufeff',
  '𠮷',
  '\ud842',
  '，',
  ',',
  '\r',
  '\n',
  'ä¸­',
  '鐢ㄦ埛',
  '于',
  '瞭',
  '“',
  '(',
  ')',
]

const scrap = fc.constantFrom(...SCRAPS)
const piece = fc.tuple(fc.constantFrom(...lines), fc.nat(400), fc.nat(60)).map(([line, from, length]) => {
  const start = from % line.length
  return line.slice(start, start + length)
})
const soup = fc.array(fc.oneof({ weight: 3, arbitrary: piece }, { weight: 2, arbitrary: scrap }), {
  maxLength: 12,
})

describe('all rules together keep the laws of documents', () => {
  law(
    'on random damage',
    soup.map(pieces => pieces.join('')),
    assertTextLaws,
    60,
  )

  for (const [name, text] of samples) it(`on seeds/${name}`, () => assertDocumentLaws(text)).timeout(120_000)

  it('on real documents in ../shared/seeds', function () {
    const folder = outside('../shared/seeds')
    if (folder === undefined) this.skip()
    for (const [, text] of documents(folder)) assertDocumentLaws(text)
  }).timeout(300_000)
})
