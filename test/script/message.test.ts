import assert from 'node:assert/strict'
import { engine } from '../support/engine.ts'

describe('what is said of a wrong form', () => {
  const WORDS: readonly [text: string, words: readonly (string | undefined)[]][] = [
    ['兩國的關系很好，聯系也很多。', ['關係', '聯繫']],
    ['經濟的髮展離不開教育，各方麵都是。', ['發展', '方面']],
    ['三個月以后，她的關節炎總算好了。', ['以後']],
    ['兩天后，她的關節炎總算好了。', ['兩天後']],
    ['屋裡有一只鳥。', ['一隻']],
    // No word decides, or none is needed to know the form.
    ['媽媽煮的面，爸爸吃了兩碗。', []],
    ['圖書館的開放時間將会延長到晚上九點。', [undefined]],
  ]
  for (const [text, words] of WORDS)
    it(`${text} names ${words.map(word => word ?? 'none').join(', ')}`, () => {
      const { findings } = engine().open(text, { only: ['script'] })
      assert.deepEqual(
        findings.map(finding => finding.message.args?.word),
        words,
      )
    })
})
