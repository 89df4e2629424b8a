import assert from 'node:assert/strict'
import fc from 'fast-check'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Encoding } from '../../server/encoding.ts'
import { offsetOf, spanOf } from '../../server/from-lsp.ts'
import { Ranges } from '../../server/to-lsp.ts'
import { law } from '../support/law.ts'

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '甲', '𠮷', '\uFEFF', '\n', '\r', '\r\n'),
  maxLength: 40,
})
const encoding = fc.constantFrom<Encoding>('utf-8', 'utf-16', 'utf-32')

/** Where an editor's cursor can stand: not inside a code point, and not inside or behind a line's terminator. */
function places(source: string): number[] {
  const found: number[] = []
  let offset = 0
  for (const character of source) {
    if (character !== '\n' || source.charAt(offset - 1) !== '\r') found.push(offset)
    offset += character.length
  }
  return [...found, offset]
}

describe('server: positions', () => {
  law(
    'a place that is told comes back as the same place',
    fc.tuple(text, encoding, fc.array(fc.nat(60))),
    ([source, counted, numbers]) => {
      const document = TextDocument.create('file:///a', 'plaintext', 1, source)
      const ranges = new Ranges(document, counted)
      const standing = places(source)
      // In any order, since what was told before is remembered.
      for (const number of numbers) {
        const offset = standing[number % standing.length] ?? 0
        const { start } = ranges.range({ start: offset, end: offset })
        assert.equal(offsetOf(start, document, counted), offset)
        const units = { 'utf-8': 'utf8', 'utf-16': 'utf16le', 'utf-32': undefined } as const
        const line = source.slice(offsetOf({ ...start, character: 0 }, document, counted), offset)
        const form = units[counted]
        const width = form === undefined ? [...line].length : Buffer.byteLength(line, form)
        assert.equal(start.character, counted === 'utf-16' ? width / 2 : width)
      }
    },
  )

  law('any position is some place of the text', fc.tuple(text, encoding, fc.nat(9), fc.nat(99)), input => {
    const [source, counted, line, character] = input
    const document = TextDocument.create('file:///a', 'plaintext', 1, source)
    const range = { start: { line, character }, end: { line: 0, character: 0 } }
    const span = spanOf(range, document, counted)
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length)
  })
})
