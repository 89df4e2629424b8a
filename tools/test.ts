/** `npm test [-- PART…] [--grep TEXT]`: sets everything up and proves everything, or the parts that are named. */
import { parseArgs } from 'node:util'
import { CHINESE_FONTS, CHROMIUM, RIPGREP } from './setup/debian.ts'
import { setUpEmbedded, setUpProduct } from './setup.ts'
import { seconds } from './steps.ts'
import { type Outcome, type Part, summary } from './testing/outcome.ts'
import { EDITOR_PARTS, PARTS } from './testing/parts.ts'

/** Gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { grep: { type: 'string', short: 'g' }, help: { type: 'boolean', short: 'h', default: false } },
  })
  const names = PARTS.map(part => part.name)
  const stranger = positionals.find(name => !names.includes(name))
  if (values.help || stranger !== undefined) {
    console.log(`npm test -- [${names.join('] [')}] [--grep TEXT]`)
    return values.help ? 0 : 2
  }
  return runParts(
    PARTS.filter(part => positionals.length === 0 || positionals.includes(part.name)),
    values.grep,
  )
}

async function runParts(parts: readonly Part[], grep: string | undefined): Promise<number> {
  const began = performance.now()
  await setUpProduct()
  if (parts.some(part => EDITOR_PARTS.includes(part.name)))
    await setUpEmbedded([RIPGREP, CHROMIUM, CHINESE_FONTS])
  const outcomes = new Map<string, Outcome>()
  for (const part of parts) {
    console.log(`\n── ${part.name} ──`)
    outcomes.set(part.name, await part.run(grep === undefined ? {} : { grep }).catch(crashed))
  }
  console.log(`\nIn ${seconds(began)} s:\n${summary(outcomes)}`)
  return [...outcomes.values()].every(outcome => outcome.failed.length === 0) ? 0 : 1
}

/** A part that could not be run has failed; the others are run all the same. */
function crashed(error: unknown): Outcome {
  const text = error instanceof Error ? error.message : String(error)
  console.error(text)
  return { passed: 0, skipped: 0, failed: [text] }
}
