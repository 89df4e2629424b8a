import assert from 'node:assert/strict'
import { contradicts } from '../../engine/pinyin/contradiction.ts'
import { glosses } from '../../engine/pinyin/gloss.ts'
import { engine } from '../support/engine.ts'

/** Whether the dictionary contradicts the only reading of a text. */
const TEXTS: readonly (readonly [text: string, contradicted: boolean])[] = [
  ['具體條(tiāo)件', true],
  ['具體條(tiáo)件', false],
  ['預防堵車(jū)', true],
  ['污水處(chǔ)理', false],
  ['會(kuài)計師', false],
  // through other readings
  ['領(lǐng)導(dào)幹部', true],
  ['領(lǐng)導(dǎo)幹部', false],
  // no word of the dictionary stands there, or nothing at all
  ['他還(huán)和', false],
  ['單(shàn)', false],
  // a name that is written like another
  ['樂(yuè)山先生', false],
]

describe('a reading and the words around it', () => {
  for (const [text, contradicted] of TEXTS)
    it(`${text} is ${contradicted ? 'wrong for its word' : 'not contradicted'}`, () => {
      const gloss = [...glosses(text)].at(-1)
      assert.equal(gloss && contradicts(gloss, text, engine().lexicon), contradicted)
    })
})
