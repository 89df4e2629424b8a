import assert from 'node:assert/strict'
import { type InjectorOptions, injectReadings } from '../../tools/damage/injector.ts'
import { engine } from '../support/engine.ts'

/** What is damaged, what comes of it, the characters that are destroyed, and those of which a byte is gone for good. */
const SAMPLES: readonly (readonly [
  truth: string,
  options: InjectorOptions,
  damaged: string,
  destroyed: string,
  gone: string,
])[] = [
  // The reading tells the byte that the question mark stands for, and the others are on the page.
  ['評審通過了', { readings: new Map([['復', 'fù']]), broken: 'swallow' }, '評審?fù)ㄟ^了', '通過', ''],
  // A decoder that drops its half character leaves no more and no less.
  ['評審通過了', { readings: new Map([['復', 'fù']]), broken: 'drop' }, '評審(fù)ㄟ^了', '通過', ''],
  // Bytes: 擔 93FA, 當 AE94, ， A3AC, 在 D4DA. FAAE and ACD4 are left to users, and vanish.
  [
    '新擔當，在走出一條質量',
    { readings: new Map([['聯', 'lián']]), broken: 'swallow' },
    '新?lián)敚谧叱鲆粭l質量',
    '擔當，在走出一條',
    '擔當，在',
  ],
  // Bytes: 保 B1A3, 正 D5FD, 確 B45F. No reading tells what stood before a cut, and FDB4 vanishes.
  [
    '確保基層治理正確方向',
    { readings: new Map(), broken: 'swallow', cuts: true },
    '確?；鶎又卫碚_方向',
    '保基層治理正確',
    '保正確',
  ],
]

describe('the generator of damage', () => {
  for (const [truth, options, damaged, destroyed, gone] of SAMPLES)
    it(`makes ${damaged} of ${truth}, and knows what is left of its bytes`, () => {
      const made = injectReadings(engine().lexicon.codepages.gbk, truth, options)
      assert.equal(made.text, damaged)
      const left = new Set(made.origins)
      assert.equal([...truth].filter((_, at) => !left.has(at)).join(''), destroyed)
      assert.equal(made.legible, destroyed.length - gone.length)
    })
})
