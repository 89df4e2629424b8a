import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Engine } from '../../engine/index.ts'
import { root } from './paths.ts'

let loaded: Engine | undefined

/** The product's engine with its compiled lexicon, loaded once. `npm run build` makes the lexicon. */
export function engine(): Engine {
  loaded ??= new Engine(lexiconFile())
  return loaded
}

/** The compiled lexicon's bytes. */
export function lexiconFile(): ArrayBuffer {
  const bytes = readFileSync(join(root, 'dist/lexicon.bin'))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}
