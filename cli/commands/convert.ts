import { applyEdits, conversionEdits } from '../../engine/index.ts'
import { assertRules, loadEngine } from '../engine.ts'
import type { ConvertOptions } from '../options.ts'
import { rewrite } from './work.ts'

/** The engine's name for each target: `hant` is Traditional in OpenCC's own forms. */
const TARGETS = { hans: 'hans', hant: 'opencc', tw: 'tw', hk: 'hk' } as const

/** `jiaokan convert`: into another script. Returns the exit code. */
export async function convert(paths: readonly string[], options: ConvertOptions): Promise<number> {
  const engine = loadEngine()
  assertRules(engine, options.rule)
  return rewrite(paths, options, engine.lexicon, ({ text }) => ({
    text: applyEdits(text, conversionEdits(text, TARGETS[options.to], engine.lexicon)),
    failing: false,
  }))
}
