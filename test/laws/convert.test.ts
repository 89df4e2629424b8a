import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits, type ConversionTarget, conversionEdits } from '../../engine/index.ts'
import { TRADITIONAL } from '../../engine/script/characters.ts'
import { engine } from '../support/engine.ts'
import { law } from '../support/law.ts'

const { lexicon } = engine()
const TARGETS: readonly ConversionTarget[] = ['hans', 'tw', 'hk', 'cn', 'opencc']

function convert(text: string, target: ConversionTarget): string {
  return applyEdits(text, conversionEdits(text, target, lexicon))
}

/** Words and characters of both scripts, and what stands between them. */
const pieces =
  '指明 了 方向 指明瞭 只有 一只 一隻 皇后 以后 後來 干部 幹部 乾隆 乾净 分配 制度 製造 里 裡 裏面 发展 頭髮 于 於 台灣 台湾 著 着 覆盖 答覆 藉口 吃 喫 峰 为 爲 说 説 产 産 𫝈 㑮 𠮷 A 9 ９ ， \n \r\n 　 \ud800 \udc00'.split(
    ' ',
  )

const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map(parts => parts.join('')),
  fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map(unit => String.fromCharCode(unit)),
    maxLength: 20,
  }),
  fc.string({ unit: 'binary' }),
)

describe('conversion', () => {
  for (const target of TARGETS) {
    law(`to ${target}: twice is once, line by line, one edit for each character`, text, source => {
      const edits = conversionEdits(source, target, lexicon)
      for (const { start, end, insert } of edits) {
        assert.equal(insert.length, end - start)
        assert.notEqual(source.slice(start, end), insert)
      }
      const once = applyEdits(source, edits)
      assert.equal(convert(once, target), once)
    })
  }

  law('to Simplified leaves no character that only Traditional text writes', text, source => {
    const { traits } = lexicon.characters
    const left = Array.from(convert(source, 'hans')).filter(
      c => (traits[c.charCodeAt(0)]! & TRADITIONAL) !== 0,
    )
    assert.deepEqual(left, [])
  })
})
