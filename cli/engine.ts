import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Engine, LexiconError, unknownRuleNames } from '../engine/index.ts'
import { CommandError, reason } from './errors.ts'

/** The engine over the lexicon that lies beside the program, or where JIAOKAN_LEXICON says. */
export function loadEngine(): Engine {
  const path = process.env.JIAOKAN_LEXICON ?? fileURLToPath(new URL('./lexicon.bin', import.meta.url))
  try {
    const bytes = readFileSync(path)
    return new Engine(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  } catch (error) {
    const what = error instanceof LexiconError ? error.message : reason(error)
    throw new CommandError(`cannot load the lexicon ${path}: ${what}. Build it with: npm run build`)
  }
}

/** Refuses rule names that do not exist, so that a slip of the pen does not pass for a clean text. */
export function assertRules(engine: Engine, only: readonly string[]): void {
  const unknown = unknownRuleNames({ only }, engine.rules)
  if (unknown.length === 0) return
  const known = engine.rules.map(rule => rule.id).join(', ')
  throw new CommandError(`--rule: there is no rule or group ${unknown.join(', ')}. Rules: ${known}`)
}
