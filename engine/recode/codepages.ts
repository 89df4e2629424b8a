/**
 * Code pages: which bytes stand for which character.
 *
 * A table section is: u16 code units by pair (lead 0x81–0xFE, trail 0x40–0xFE; 0 = undefined), a bitmap of the pairs
 * whose character lies in plane 2, then the way back: a u16 page number for each 256 code points of planes 0 to 2,
 * and the pages, u16 codes (0 = none). tools/lexicon/codepages.ts writes it.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'

export type CodePageName = 'gbk' | 'cp936' | 'big5' | 'cp950' | 'windows-1252' | 'latin1'

/** One legacy encoding. Nothing here allocates or throws; every call is O(1). */
export interface CodePage {
  /** As in the WHATWG Encoding Standard, but for latin1 (ISO 8859-1 itself), cp936 and cp950. */
  readonly name: CodePageName
  /** The longest code, in bytes. */
  readonly width: 1 | 2
  /** A code point's code: a single byte, or lead << 8 | trail; -1 if it has none. */
  encode(codePoint: number): number
  /** The code point of a single byte (`trail` omitted) or of a pair of bytes; -1 if undefined. */
  decode(lead: number, trail?: number): number
}

export const LEADS = { first: 0x81, count: 126 } as const
export const TRAILS = { first: 0x40, count: 191 } as const
export const PAIRS = LEADS.count * TRAILS.count
/** Blocks of 256 code points in planes 0 to 2. */
export const BLOCKS = 0x300

/** A pair's place in the tables, or -1 where its bytes are out of range. */
export function pairIndex(lead: number, trail: number): number {
  const row = lead - LEADS.first
  const column = trail - TRAILS.first
  if (row < 0 || row >= LEADS.count || column < 0 || column >= TRAILS.count) return -1
  return row * TRAILS.count + column
}

/** Even, so that what follows is aligned. */
export const BITMAP_BYTES = 2 * Math.ceil(PAIRS / 16)

function hasBit(bitmap: Uint8Array, index: number): boolean {
  return (bitmap[index >> 3]! & (1 << (index & 7))) !== 0
}

class DoubleByte implements CodePage {
  readonly width = 2
  readonly name: CodePageName
  private readonly units: Uint16Array
  private readonly plane2: Uint8Array
  private readonly blocks: Uint16Array
  private readonly pages: Uint16Array

  constructor(name: CodePageName, section: Uint8Array<ArrayBuffer>) {
    this.name = name
    const { buffer, byteOffset: at } = section
    this.units = new Uint16Array(buffer, at, PAIRS)
    this.plane2 = section.subarray(PAIRS * 2, PAIRS * 2 + BITMAP_BYTES)
    const back = PAIRS * 2 + BITMAP_BYTES
    this.blocks = new Uint16Array(buffer, at + back, BLOCKS)
    const pages = back + BLOCKS * 2
    this.pages = new Uint16Array(buffer, at + pages, (section.length - pages) >> 1)
  }

  encode(codePoint: number): number {
    if (codePoint < 0x80) return codePoint
    const page = this.blocks[codePoint >> 8] ?? 0
    return this.pages[(page << 8) | (codePoint & 0xff)] || -1
  }

  decode(lead: number, trail?: number): number {
    if (trail === undefined) return lead < 0x80 ? lead : -1
    const index = pairIndex(lead, trail)
    const unit = index < 0 ? 0 : this.units[index]!
    if (unit === 0) return -1
    return hasBit(this.plane2, index) ? 0x20000 | unit : unit
  }
}

/** A code page as most libraries have it: of the pairs of the whole one, those that a bitmap names are undefined. */
class Restricted implements CodePage {
  readonly width = 2
  readonly name: CodePageName
  private readonly whole: CodePage
  private readonly missing: Uint8Array

  constructor(name: CodePageName, whole: CodePage, missing: Uint8Array) {
    this.name = name
    this.whole = whole
    this.missing = missing
  }

  encode(codePoint: number): number {
    const code = this.whole.encode(codePoint)
    return code > 0xff && hasBit(this.missing, pairIndex(code >> 8, code & 0xff)) ? -1 : code
  }

  decode(lead: number, trail?: number): number {
    const codePoint = this.whole.decode(lead, trail)
    if (codePoint < 0 || trail === undefined) return codePoint
    return hasBit(this.missing, pairIndex(lead, trail)) ? -1 : codePoint
  }
}

class Windows1252 implements CodePage {
  readonly name = 'windows-1252'
  readonly width = 1
  /** Code points of bytes 0x80 to 0x9F. */
  private readonly special: Uint16Array

  constructor(section: Uint8Array<ArrayBuffer>) {
    this.special = new Uint16Array(section.buffer, section.byteOffset, 32)
  }

  encode(codePoint: number): number {
    if (codePoint < 0x80 || (codePoint >= 0xa0 && codePoint < 0x100)) return codePoint
    const index = this.special.indexOf(codePoint)
    return index < 0 ? -1 : 0x80 | index
  }

  decode(byte: number): number {
    return byte >= 0x80 && byte < 0xa0 ? this.special[byte - 0x80]! : byte
  }
}

const latin1: CodePage = {
  name: 'latin1',
  width: 1,
  encode: codePoint => (codePoint < 0x100 ? codePoint : -1),
  decode: byte => byte,
}

/** GB 18030's four-byte codes, by ranges: each pair is the first pointer and the first code point of a range. */
export class FourByte {
  private readonly ranges: Uint32Array

  constructor(section: Uint8Array<ArrayBuffer>) {
    this.ranges = new Uint32Array(section.buffer, section.byteOffset, section.length >> 2)
  }

  /** The code point, or -1 where the bytes are no four-byte code or it is undefined. */
  decode(first: number, second: number, third: number, fourth: number): number {
    if (!isLead(first) || !isDigit(second) || !isLead(third) || !isDigit(fourth)) return -1
    const pointer = (((first - 0x81) * 10 + (second - 0x30)) * 126 + (third - 0x81)) * 10 + (fourth - 0x30)
    if (pointer >= ASTRAL) return pointer - ASTRAL < 0x100000 ? pointer - ASTRAL + 0x10000 : -1
    return pointer > LAST_BMP ? -1 : this.inRange(pointer)
  }

  private inRange(pointer: number): number {
    let i = this.ranges.length - 2
    while (this.ranges[i]! > pointer) i -= 2
    return this.ranges[i + 1]! + (pointer - this.ranges[i]!)
  }
}

/** The pointer of U+10000, and the last pointer of a code point below it. */
const ASTRAL = 189000
const LAST_BMP = 39419

function isLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** The code pages of the lexicon. */
export class CodePages {
  /** The WHATWG index: every pair is defined, user-defined areas as private use (U+E000 on). */
  readonly gbk: CodePage
  /** Code page 936, as Windows, Python and Java read GBK: user-defined areas and later additions are undefined. */
  readonly cp936: CodePage
  /** The WHATWG index, with the Hong Kong supplement. */
  readonly big5: CodePage
  /** Code page 950, as Windows and Python read Big5: without the Hong Kong supplement. */
  readonly cp950: CodePage
  /** The WHATWG index: the five undefined bytes are the C1 controls of their numbers. */
  readonly windows1252: CodePage
  readonly latin1: CodePage = latin1
  /** The codes that GB 18030 has beyond `gbk`. */
  readonly gb18030: FourByte

  constructor(lexicon: Lexicon) {
    this.gbk = new DoubleByte('gbk', lexicon.section('codepages/gbk'))
    this.cp936 = new Restricted('cp936', this.gbk, lexicon.section('codepages/cp936'))
    this.big5 = new DoubleByte('big5', lexicon.section('codepages/big5'))
    this.cp950 = new Restricted('cp950', this.big5, lexicon.section('codepages/cp950'))
    this.windows1252 = new Windows1252(lexicon.section('codepages/windows-1252'))
    this.gb18030 = new FourByte(lexicon.section('codepages/gb18030'))
  }
}
