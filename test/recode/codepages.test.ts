import assert from 'node:assert/strict'
import iconv from 'iconv-lite'
import type { CodePage } from '../../engine/recode/codepages.ts'
import { engine } from '../support/engine.ts'

const pages = () => engine().lexicon.codepages

function pairs(): [lead: number, trail: number][] {
  return Array.from({ length: 126 * 191 }, (_, i) => [0x81 + Math.floor(i / 191), 0x40 + (i % 191)])
}

/** What a page reads a pair as, in the words of a decoder that gives U+FFFD for what is undefined. */
function readPair(page: CodePage, lead: number, trail: number): string {
  const codePoint = page.decode(lead, trail)
  return codePoint < 0 ? '\ufffd' : String.fromCodePoint(codePoint)
}

describe('code pages', () => {
  for (const [name, encoding] of [
    ['cp936', 'cp936'],
    ['big5', 'big5'],
  ] as const)
    it(`${name} reads every pair as its decoder does`, () => {
      for (const [lead, trail] of pairs()) {
        const expected = iconv.decode(Buffer.from([lead, trail]), encoding)
        if ([...expected].length === 1 && trail !== 0x7f)
          assert.equal(readPair(pages()[name], lead, trail), expected, `${lead} ${trail}`)
      }
    })

  it('gbk reads every pair as a browser does', () => {
    const browser = new TextDecoder('gb18030')
    for (const [lead, trail] of pairs())
      if (trail !== 0x7f)
        assert.equal(readPair(pages().gbk, lead, trail), browser.decode(Uint8Array.of(lead, trail)))
  })

  it('writes back what it reads', () => {
    for (const page of [pages().gbk, pages().cp936, pages().big5, pages().cp950])
      for (const [lead, trail] of pairs()) {
        const codePoint = page.decode(lead, trail)
        if (codePoint < 0) continue
        const code = page.encode(codePoint)
        assert.equal(page.decode(code >> 8, code & 0xff), codePoint, `${page.name} ${lead} ${trail}`)
      }
    for (const page of [pages().windows1252, pages().latin1])
      for (let byte = 0; byte < 256; byte++) assert.equal(page.encode(page.decode(byte)), byte)
  })

  const codes: [
    page: 'gbk' | 'cp936' | 'big5' | 'cp950' | 'windows1252' | 'latin1',
    char: string,
    code: number,
  ][] = [
    ['gbk', '新', 0xd0c2],
    ['gbk', '擔', 0x93fa],
    ['gbk', 'a', 0x61],
    ['gbk', '\ue78d', 0xa6d9],
    ['gbk', '︐', 0xa6d9],
    ['gbk', '𠮷', -1],
    ['gbk', '\ue000', 0xaaa1],
    ['cp936', '\ue000', -1],
    ['cp936', '中', 0xd6d0],
    ['big5', '中', 0xa4a4],
    ['big5', '兙', 0xa259],
    ['big5', '十', 0xa451],
    ['big5', '𠮩', 0x8af7],
    ['big5', '𠮷', -1],
    ['cp950', '𠮩', -1],
    ['windows1252', '€', 0x80],
    ['windows1252', '\x81', 0x81],
    ['windows1252', '\x80', -1],
    ['windows1252', '中', -1],
    ['latin1', '\x80', 0x80],
    ['latin1', '€', -1],
  ]
  for (const [page, char, code] of codes)
    it(`${page} writes ${JSON.stringify(char)} as ${code.toString(16)}`, () => {
      assert.equal(pages()[page].encode(char.codePointAt(0)!), code)
    })

  it('reads the four-byte codes of GB 18030', () => {
    for (const codePoint of [0x80, 0xa5, 0x3400, 0xd7ff, 0xffff, 0x10000, 0x20bb7, 0x10ffff]) {
      const [a, b, c, d] = iconv.encode(String.fromCodePoint(codePoint), 'gb18030')
      assert.equal(pages().gb18030.decode(a!, b!, c!, d!), codePoint)
    }
    assert.equal(pages().gb18030.decode(0x84, 0x31, 0xa4, 0x40), -1)
    assert.equal(pages().gb18030.decode(0xff, 0x30, 0x81, 0x30), -1)
    assert.equal(pages().gb18030.decode(0x84, 0x39, 0x81, 0x30), -1)
  })
})
