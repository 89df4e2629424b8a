import { bytesOf } from './bytes.ts'
import type { DoubleArray } from './double-array.ts'

/** The sections of a Trie (engine/lexicon/trie.ts). */
export function trieSections(name: string, { codes, base, check }: DoubleArray): [string, Uint8Array][] {
  return [
    [`${name}/codes`, bytesOf(codes)],
    [`${name}/base`, bytesOf(base)],
    [`${name}/check`, bytesOf(check)],
  ]
}
