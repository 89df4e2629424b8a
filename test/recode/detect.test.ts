import assert from 'node:assert/strict'
import iconv from 'iconv-lite'
import { detectEncoding, encodingToReopenIn, isBinary, misreadAs } from '../../engine/index.ts'
import { misread } from '../../tools/damage/mojibake.ts'
import { engine } from '../support/engine.ts'

const lexicon = () => engine().lexicon

const SIMPLIFIED = '清晨的河边停着几只渔船。\n老人们在树下喝茶，谈论今年的收成；孩子们背着书包上学。\n'
const TRADITIONAL = '清晨的河邊停著幾隻漁船。\n老人們在樹下喝茶，談論今年的收成；孩子們背著書包上學。\n'

describe('detecting a file’s encoding', () => {
  const cases: [name: string, text: string, encoding: string, bom: boolean, expected: string][] = [
    ['Simplified UTF-8', SIMPLIFIED, 'utf-8', false, 'utf-8'],
    ['UTF-8 with a mark', SIMPLIFIED, 'utf-8', true, 'utf-8'],
    ['ASCII', 'plain text, no more\n', 'utf-8', false, 'utf-8'],
    ['nothing', '', 'utf-8', false, 'utf-8'],
    ['Simplified GBK', SIMPLIFIED, 'gbk', false, 'gb18030'],
    ['Traditional GBK', TRADITIONAL, 'gbk', false, 'gb18030'],
    ['GB 18030 with codes of four bytes', `𠮷野家的${SIMPLIFIED}`, 'gb18030', false, 'gb18030'],
    ['Big5', TRADITIONAL, 'big5', false, 'big5'],
    ['a short GBK file', '河边小镇\n', 'gbk', false, 'gb18030'],
    ['a short Big5 file', '河邊小鎮\n', 'big5', false, 'big5'],
    ['UTF-16LE with a mark', SIMPLIFIED, 'utf-16le', true, 'utf-16le'],
    ['UTF-16BE with a mark', SIMPLIFIED, 'utf-16be', true, 'utf-16be'],
    ['UTF-16LE', SIMPLIFIED, 'utf-16le', false, 'utf-16le'],
    ['UTF-16BE', TRADITIONAL, 'utf-16be', false, 'utf-16be'],
  ]
  for (const [name, text, encoding, addBOM, expected] of cases)
    it(`${name} is ${expected}`, () => {
      const bytes = new Uint8Array(iconv.encode(text, encoding, { addBOM }))
      const { encoding: said, confidence, byteOrderMark } = detectEncoding(bytes, lexicon())
      assert.equal(said, expected)
      assert.equal(byteOrderMark, addBOM)
      assert.ok(confidence > 0.5, String(confidence))
      assert.equal(isBinary(bytes), false)
    })

  it('GB18030 of an even length is not taken for UTF-16', () => {
    const bytes = iconv.encode('<p>各部门要落实防汛责任，加强值守。</p>值班电话要畅通\n', 'gb18030')
    assert.equal(bytes.length % 2, 0)
    assert.equal(detectEncoding(bytes, lexicon()).encoding, 'gb18030')
  })

  it('UTF-16 without a mark or ASCII is told by its words', () => {
    const bytes = new Uint8Array(
      iconv.encode('老人们在树下喝茶谈论今年的收成', 'utf-16le', { addBOM: false }),
    )
    assert.equal(detectEncoding(bytes, lexicon()).encoding, 'utf-16le')
  })

  it('binary is binary', () => {
    const picture = Uint8Array.from({ length: 500 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff)
    for (const bytes of [picture, Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0)]) {
      assert.equal(detectEncoding(bytes, lexicon()).encoding, 'binary')
      assert.equal(isBinary(bytes), true)
    }
  })

  it('UTF-8 with a damaged byte is UTF-8, with less confidence', () => {
    const bytes = new Uint8Array(Buffer.from(SIMPLIFIED))
    bytes[31] = 0xff
    const { encoding, confidence } = detectEncoding(bytes, lexicon())
    assert.equal(encoding, 'utf-8')
    assert.ok(confidence < 0.9)
  })

  it('what is neither Chinese nor UTF-8 has little confidence', () => {
    const bytes = new Uint8Array(iconv.encode('Les élèves étaient déjà arrivés là-bas, à côté.', 'latin1'))
    assert.ok(detectEncoding(bytes, lexicon()).confidence < 0.5)
  })
})

describe('a file opened in the wrong encoding', () => {
  const cases = [
    [SIMPLIFIED, 'utf-8', 'gbk', 'utf-8'],
    [SIMPLIFIED, 'utf-8', 'latin1', 'utf-8'],
    [TRADITIONAL, 'utf-8', 'windows-1252', 'utf-8'],
    [SIMPLIFIED, 'gbk', 'windows-1252', 'gb18030'],
    [TRADITIONAL, 'big5', 'windows-1252', 'big5'],
    [TRADITIONAL, 'big5', 'gbk', 'big5'],
    [SIMPLIFIED, 'gbk', 'utf-8', 'gb18030'],
    [TRADITIONAL, 'big5', 'utf-8', 'big5'],
  ] as const
  for (const [text, written, read, expected] of cases)
    it(`${written} opened as ${read} is to be opened as ${expected}`, () => {
      const damaged = misread(text, { written, read, lost: read === 'latin1' ? 'keep' : '\ufffd' })
      assert.equal(misreadAs(damaged!, lexicon())?.encoding, expected)
    })

  it('clean text is not, nor text with a damaged run', () => {
    for (const text of [SIMPLIFIED, TRADITIONAL, 'plain text', '', `${SIMPLIFIED}鐢ㄦ埛${TRADITIONAL}`])
      assert.equal(misreadAs(text, lexicon()), undefined)
  })
})

describe('the encoding to open a file in anew', () => {
  const long = SIMPLIFIED.repeat(3)
  const mojibake = iconv.decode(iconv.encode(long, 'gbk'), 'windows-1252')
  const cases: [name: string, bytes: Buffer, shown: string, expected: string | undefined][] = [
    ['GBK shown as windows-1252', iconv.encode(long, 'gbk'), mojibake, 'gb18030'],
    ['GBK shown as Cyrillic', iconv.encode(long, 'gbk'), as('windows-1251', long, 'gbk'), 'gb18030'],
    ['GBK shown as UTF-8', iconv.encode(long, 'gbk'), as('utf-8', long, 'gbk'), 'gb18030'],
    ['UTF-8 shown as GBK', Buffer.from(long), as('gbk', long, 'utf-8'), 'utf-8'],
    ['Big5 shown as GBK', iconv.encode(TRADITIONAL, 'big5'), as('gbk', TRADITIONAL, 'big5'), 'big5'],
    ['GBK shown as GBK', iconv.encode(long, 'gbk'), long, undefined],
    ['UTF-8 shown with other line ends', Buffer.from(long), long.replaceAll('\n', '\r\n'), undefined],
    ['mojibake that the file holds', Buffer.from(mojibake), mojibake, undefined],
    ['a text that is not Chinese', Buffer.from('déjà vu'), as('windows-1252', 'déjà vu', 'utf-8'), undefined],
    ['UTF-16', iconv.encode(long, 'utf-16le', { addBOM: true }), mojibake, undefined],
    ['a picture', Buffer.alloc(500, '\0\x01\x02'), mojibake, undefined],
    ['nothing', Buffer.alloc(0), '', undefined],
  ]
  const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
  for (const [name, bytes, shown, expected] of cases)
    it(`${name}: ${expected ?? 'none'}`, () => {
      assert.equal(encodingToReopenIn(bytes, shown, decode, lexicon()), expected)
    })
})

/** What a text looks like, written in one encoding and read in another. */
function as(read: string, text: string, written: string): string {
  return iconv.decode(iconv.encode(text, written), read)
}
