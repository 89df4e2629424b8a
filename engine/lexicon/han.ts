/** Whether a code point is a Chinese character: the unified and compatibility ideographs, and 〇. */
export function isHan(codePoint: number): boolean {
  if (codePoint < 0x3400) return codePoint === 0x3007
  return (
    codePoint <= 0x4dbf ||
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  )
}
