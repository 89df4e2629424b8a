import { readFileSync } from 'node:fs'
import { Engine } from '../engine/index.ts'
import { LEXICON_FILE } from '../tools/lexicon/build.ts'
import { once } from '../tools/lexicon/once.ts'

/** The engine with the lexicon as it was built. */
export const builtEngine = once((): Engine => {
  const bytes = readFileSync(LEXICON_FILE)
  return new Engine(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
})
