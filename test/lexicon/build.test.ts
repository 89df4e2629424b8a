import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildLexicon, compileLexicon, LEXICON_FILE } from '../../tools/lexicon/build.ts'
import { toneMarked } from '../../tools/lexicon/pinyin.ts'
import { stampsOf } from '../../tools/lexicon/stamp.ts'

describe("the lexicon's build", () => {
  it('gives the same bytes again', function () {
    this.timeout(180_000)
    // The file on the disk was made by another process.
    assert.ok(Buffer.from(compileLexicon()).equals(readFileSync(LEXICON_FILE)))
  })

  it('writes nothing where nothing changed', async () => {
    const folder = join(dirname(LEXICON_FILE), 'lexicon')
    const files = [LEXICON_FILE, ...readdirSync(folder).map(name => join(folder, name))]
    const times = () => files.map(path => statSync(path).mtimeMs)
    const before = times()
    await buildLexicon()
    assert.deepEqual(times(), before)
  })

  it('stamps each part by what it is made from', async () => {
    const sources = ['tools/lexicon/words.ts', 'tools/lexicon/terms.ts', 'tools/lexicon/words.ts']
    const [words, terms, again] = await stampsOf(sources)
    assert.equal(words, again)
    assert.notEqual(words, terms)
  })
})

describe('a numbered syllable', () => {
  const CASES = [
    ['lu:4', 'lǜ'],
    ['lu:e4', 'lüè'],
    ['Bei3', 'Běi'],
    ['gui4', 'guì'],
    ['liu2', 'liú'],
    ['hao3', 'hǎo'],
    ['zhou1', 'zhōu'],
    ['zi5', 'zi'],
    ['r5', 'r'],
    ['ng2', 'ńg'],
    ['e2', 'é'],
    ['xx5', undefined],
    ['A', undefined],
    [',', undefined],
  ] as const
  for (const [numbered, marked] of CASES)
    it(`${numbered}: ${marked}`, () => assert.equal(toneMarked(numbered), marked))
})
