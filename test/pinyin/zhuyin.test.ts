import assert from 'node:assert/strict'
import { SYLLABLES } from '../../engine/pinyin/syllable.ts'
import { bareZhuyin, parseZhuyin, zhuyinOf } from '../../engine/pinyin/zhuyin.ts'

describe('zhuyin', () => {
  it('is written and read back, for every syllable that has a way to be written', () => {
    for (const letters of SYLLABLES) {
      const zhuyin = zhuyinOf(letters)
      if (zhuyin === undefined) assert.match(letters, /^(?:m|n|ng|wao|yai)$/)
      else assert.equal(zhuyinOf(parseZhuyin(`${zhuyin}ˋ`)!.letters), zhuyin)
    }
  })

  const syllables = [
    ['ㄓㄨㄤˋ', 'zhuang', 4],
    ['ㄉㄜ˙', 'de', 0],
    ['˙ㄉㄜ', 'de', 0],
    ['ㄕˊ', 'shi', 2],
    ['ㄐㄩㄝˊ', 'jue', 2],
    ['ㄌㄩˇ', 'lv', 3],
    ['ㄨㄥ', 'weng', 0],
    ['ㄩㄥˇ', 'yong', 3],
  ] as const
  for (const [text, letters, tone] of syllables)
    it(`${text} is ${letters}`, () => assert.deepEqual(parseZhuyin(text), { letters, tone }))

  for (const text of ['ㄅ', 'ㄅㄆ', 'ㄓㄨㄤˋˋ', 'ˋ', ''])
    it(`${JSON.stringify(text)} is no syllable`, () => assert.equal(parseZhuyin(text), undefined))

  it('is found behind characters, with the spaces that came with it', () => {
    const spans = [...bareZhuyin('學ㄒㄩㄝˊ校 ㄒㄧㄠˋ 好ㄅㄆ')].map(({ start, end }) => [start, end])
    assert.deepEqual(spans, [
      [1, 5],
      [6, 12],
    ])
  })
})
