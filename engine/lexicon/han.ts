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

/** The Han characters that a text begins with, as far as no other stands between. */
export function leadingHan(text: string): string {
  let end = 0
  for (const character of text) {
    if (!isHan(character.codePointAt(0) ?? 0)) break
    end += character.length
  }
  return text.slice(0, end)
}

/** The Han characters that a text ends in, as far as no other stands between. */
export function trailingHan(text: string): string {
  const characters = [...text]
  let start = characters.length
  while (start > 0 && isHan(characters[start - 1]!.codePointAt(0) ?? 0)) start--
  return characters.slice(start).join('')
}
