import assert from 'node:assert/strict'
import { applyEdits, type ConversionTarget, conversionEdits } from '../../engine/index.ts'
import { engine } from '../support/engine.ts'

const { lexicon } = engine()

function convert(text: string, target: ConversionTarget): string {
  return applyEdits(text, conversionEdits(text, target, lexicon))
}

describe('conversion of words', () => {
  const CASES: readonly [from: string, target: ConversionTarget, to: string][] = [
    ['指明了方向，被发明的，首只有，分配制度', 'tw', '指明了方向，被發明的，首只有，分配制度'],
    ['皇后后来去了公里之外的山谷', 'tw', '皇后後來去了公里之外的山谷'],
    ['干部说这件干净的事不要干涉', 'tw', '幹部說這件乾淨的事不要干涉'],
    ['理发师发展头发事业', 'hk', '理髮師發展頭髮事業'],
    ['他看着这里的群众', 'tw', '他看著這裡的群眾'],
    ['他看着这里的群众', 'hk', '他看着這裏的羣眾'],
    ['他看着这里的群众', 'opencc', '他看着這裏的羣衆'],
    ['范国威和于谦，乾隆年间', 'tw', '范國威和于謙，乾隆年間'],
    ['两只鸟只能飞，2只猫', 'tw', '兩隻鳥只能飛，2隻貓'],
    ['後來皇后覆蓋了答覆，著名的人看著乾隆', 'hans', '后来皇后覆盖了答复，著名的人看着乾隆'],
    // Already there: what both scripts write stays.
    ['皇后在山谷裡等待批准，只有于先生知道', 'tw', '皇后在山谷裡等待批准，只有于先生知道'],
    ['鍛鍊身體，項鍊和鐵鍊，淬鍊', 'hans', '锻炼身体，项链和铁链，淬炼'],
    ['锻炼身体，项链和铁链，坏布', 'tw', '鍛鍊身體，項鏈和鐵鏈，壞布'],
    ['著名的乾隆皇帝说吃面', 'hans', '著名的乾隆皇帝说吃面'],
    ['𫞅𠮷', 'tw', '𦠅𠮷'],
    ['', 'hans', ''],
  ]
  for (const [from, target, to] of CASES)
    it(`${from} → ${target}`, () => {
      assert.equal(convert(from, target), to)
    })

  it('edits single characters, in order, and only within the span asked for', () => {
    const text = '发展\n学习'
    assert.deepEqual(conversionEdits(text, 'tw', lexicon), [
      { start: 0, end: 1, insert: '發' },
      { start: 3, end: 4, insert: '學' },
      { start: 4, end: 5, insert: '習' },
    ])
    assert.deepEqual(conversionEdits(text, 'tw', lexicon, { start: 4, end: 5 }), [
      { start: 4, end: 5, insert: '習' },
    ])
  })
})
