import type { CodePage } from '../recode/codepages.ts'

/** Two bytes as one number: lead << 8 | trail. */
export type Pair = number

export function isLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe
}

export function isTrail(byte: number): boolean {
  return byte >= 0x40 && byte <= 0xfe && byte !== 0x7f
}

/** Pairs that a code page leaves to its users become these, and seldom outlive the next step of processing. */
export function isPrivateUse(codePoint: number): boolean {
  return codePoint >= 0xe000 && codePoint <= 0xf8ff
}

/** The page's bytes of a text, or undefined where it has none for a character. */
export function encodeText(page: CodePage, text: string): number[] | undefined {
  const bytes: number[] = []
  for (const character of text) {
    const code = page.encode(character.codePointAt(0)!)
    if (code < 0) return undefined
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return bytes
}
