import assert from 'node:assert/strict'
import { engine } from '../support/engine.ts'

/** Lines in which a reading destroyed characters, and whether their mend is sure enough to be made unasked. */
const LINES: readonly (readonly [line: string, sure: boolean])[] = [
  // Of 帆 in the name one byte is left: 翻 is the more frequent character, but no table knows the person.
  ['領(lǐng)導(dǎo)與關(guān)心：黃碧雲議員、葛珮?lè)h(yì)員、蔣(jiǎng)麗(lì)芸女士', false],
  ['領(lǐng)導(dǎo)與關(guān)心：他們體現新?lián)敚谧叱鲆粭l質量更高的路', true],
]

describe('a name that no table has', () => {
  for (const [line, sure] of LINES)
    it(`${line} is ${sure ? 'mended' : 'only offered a mend'}`, () => {
      const found = engine()
        .open(line, { only: ['splice'] })
        .findings.filter(({ rule }) => rule === 'splice/pinyin')
      assert.deepEqual(
        found.map(({ fixes }) => fixes[0]?.safety),
        [sure ? 'safe' : 'ask'],
      )
    })
})
