import assert from 'node:assert/strict'
import { decoderSurvey } from '../../engine/facts/decoder.ts'
import type { Broken } from '../../engine/splice/injector.ts'
import { engine } from '../support/engine.ts'

/** Lines of a document, and the decoder that they show. */
const DOCUMENTS: readonly (readonly [lines: readonly string[], shown: Broken | undefined])[] = [
  [['評審?fù)ㄟ^了方案', '沒有別的'], 'swallow'],
  [['評審?(fù)ㄟ^了方案', '領(lǐng)導(dǎo)'], 'mark'],
  [['評審?fù)ㄟ^了方案', '評審?(fù)ㄟ^了方案'], undefined],
  [['領(lǐng)導(dǎo)關(guān)心', '這是什麼?(是)', '你好嗎?he)'], undefined],
]

describe('what readings inside characters show of the decoder', () => {
  for (const [lines, shown] of DOCUMENTS)
    it(`${shown ?? 'nothing'}: ${lines.join(' | ')}`, () => {
      const { lexicon } = engine()
      const total = decoderSurvey.empty()
      for (const line of lines) {
        const one = decoderSurvey.observe(line, lexicon)
        if (one !== undefined) decoderSurvey.add(total, one, 1)
      }
      assert.equal(decoderSurvey.decide(total, lexicon), shown)
    })
})
