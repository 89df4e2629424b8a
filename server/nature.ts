/** What is read of a document to tell its nature, in UTF-16 code units. */
export const SAMPLE = 1 << 16

/** Of a text's code units that are neither space nor a tag's, more than this share has to be Han for it to be mostly Han. */
export const MOSTLY_HAN = 0.3

/** More control characters than this, in number and in share, and it is no text. */
const BINARY_COUNT = 8
const BINARY_SHARE = 0.01

const LESS_THAN = 0x3c
const GREATER_THAN = 0x3e

/** What a document is, as its first 65,536 code units show it. */
export interface Nature {
  readonly binary: boolean
  readonly mostlyHan: boolean
}

export function natureOf(text: string): Nature {
  const end = Math.min(text.length, SAMPLE)
  let visible = 0
  let han = 0
  let controls = 0
  let inTag = false
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === LESS_THAN || unit === GREATER_THAN) inTag = unit === LESS_THAN
    if (isHan(unit)) han++
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

/** Ideographs of the basic plane, and the surrogates of planes 2 and 3 by their first halves. */
function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd8bf)
  )
}
