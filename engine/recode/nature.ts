import { isHan } from '../lexicon/han.ts'

/** What is read of a text to tell its nature, in UTF-16 code units. */
export const NATURE_SAMPLE = 1 << 16

/** Of a text's code units that are neither space nor a tag's, more than this share has to be Han for it to be mostly Han. */
const MOSTLY_HAN = 0.3

/** More control characters than this, in number and in share, and it is no text. */
const BINARY_COUNT = 8
const BINARY_SHARE = 0.01

const LESS_THAN = 0x3c
const GREATER_THAN = 0x3e

/** What a text is, as its first 65,536 code units show it. */
export interface Nature {
  readonly binary: boolean
  readonly mostlyHan: boolean
}

export function natureOf(text: string): Nature {
  const end = Math.min(text.length, NATURE_SAMPLE)
  let visible = 0
  let han = 0
  let controls = 0
  let inTag = false
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === LESS_THAN || unit === GREATER_THAN) inTag = unit === LESS_THAN
    if (isHan(unit) || beginsHan(unit)) han++
    else if (unit < 0x20 && !isSpace(unit)) controls++
    else if (isSpace(unit) || (inTag && unit < 0x80)) continue
    visible++
  }
  return {
    binary: controls > BINARY_COUNT && controls > end * BINARY_SHARE,
    mostlyHan: han > visible * MOSTLY_HAN,
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000
}

/** The first halves of the surrogate pairs of planes 2 and 3. */
function beginsHan(unit: number): boolean {
  return unit >= 0xd840 && unit <= 0xd8bf
}
