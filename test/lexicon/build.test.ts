import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildLexicon, compileLexicon, LEXICON_FILE } from '../../tools/lexicon/build.ts'
import { toneMarked } from '../../tools/lexicon/pinyin.ts'
import { stampOf } from '../../tools/lexicon/stamp.ts'

describe("the lexicon's build", () => {
  it('gives the same bytes again', function () {
    this.timeout(180_000)
    // The file on the disk was made by another process.
    assert.ok(Buffer.from(compileLexicon()).equals(readFileSync(LEXICON_FILE)))
  })

  it('does nothing where nothing changed', async () => {
    const files = [LEXICON_FILE, join(dirname(LEXICON_FILE), 'lexicon.stamp')]
    const before = files.map(path => statSync(path).mtimeMs)
    await buildLexicon()
    assert.deepEqual(
      files.map(path => statSync(path).mtimeMs),
      before,
    )
  })

  it('is stamped by the sources that it is made from', async () => {
    assert.equal(await stampOf('tools/lexicon/build.ts'), await stampOf('tools/lexicon/build.ts'))
    assert.notEqual(await stampOf('tools/lexicon/build.ts'), await stampOf('tools/lexicon/words.ts'))
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
