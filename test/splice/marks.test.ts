import assert from 'node:assert/strict'
import { engine } from '../support/engine.ts'

/** A reading destroyed 為樹多而很陰涼。; of 而很 one byte is left. */
const DAMAGED = '村裏的小路因?yàn)闃涠喽荜帥觥?'

describe('a text of which a part alone can be put back', () => {
  const [finding] = engine().open(DAMAGED).findings

  it('is put back but for a mark, and the texts are offered beside it', () => {
    const offered = finding!.fixes.map(({ safety, beside, edits }) => [safety, beside, edits[0]!.insert])
    assert.deepEqual(offered[0], ['safe', undefined, '為樹多\uFFFD陰涼。'])
    assert.ok(offered.length > 2)
    for (const [safety, beside, text] of offered.slice(1)) {
      assert.deepEqual([safety, beside], ['ask', 'bolder'])
      assert.ok(!text!.includes('\uFFFD'))
    }
  })

  it('says so in each language', () => {
    const { text } = finding!.message
    for (const said of [text.en, text.hans, text.hant]) assert.match(said, /U\+FFFD/)
  })

  it('has the likeliest text where guesses are admitted', () =>
    assert.doesNotMatch(engine().open(DAMAGED, { admit: 'ask' }).reading, /[?\uFFFD]/))
})
