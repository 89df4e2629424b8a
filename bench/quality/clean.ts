/**
 * What is done to clean text, which should be nothing: `tsx bench/quality/clean.ts FILE.jsonl [--show]` reads JSON Lines
 * with `text` and `lang` and prints, for each language, the characters that safe fixes alter per 100,000, by rule.
 */
import { readFileSync } from 'node:fs'
import type { Finding } from '../../engine/index.ts'
import { builtEngine } from '../engine.ts'

interface Tally {
  documents: number
  codeUnits: number
  readonly altered: Map<string, number>
}

const [file, show] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: tsx bench/quality/clean.ts FILE.jsonl [--show]')
const engine = builtEngine()
const tallies = new Map<string, Tally>()
for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) measure(JSON.parse(line))
for (const [lang, tally] of tallies) console.log(report(lang, tally))

function measure({ text, lang }: { text: string; lang: string }): void {
  const tally = tallies.get(lang) ?? { documents: 0, codeUnits: 0, altered: new Map() }
  tallies.set(lang, tally)
  tally.documents++
  tally.codeUnits += text.length
  for (const finding of engine.open(text).findings) {
    const altered = alteredBy(finding)
    if (altered === 0) continue
    tally.altered.set(finding.rule, (tally.altered.get(finding.rule) ?? 0) + altered)
    if (show === '--show') console.log(`  ${finding.rule}: ${excerpt(text, finding)}`)
  }
}

/** How many code units a finding's safe fix takes away or puts in, whichever are more. */
function alteredBy({ fixes: [best] }: Finding): number {
  if (best?.safety !== 'safe') return 0
  return best.edits.reduce((sum, { start, end, insert }) => sum + Math.max(end - start, insert.length), 0)
}

function excerpt(text: string, { start, end }: Finding): string {
  return JSON.stringify(
    `${text.slice(Math.max(0, start - 8), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 8)}`,
  )
}

function report(lang: string, { documents, codeUnits, altered }: Tally): string {
  const rate = (count: number) => ((count * 100_000) / codeUnits).toFixed(1)
  const total = [...altered.values()].reduce((sum, count) => sum + count, 0)
  const rules = [...altered].map(([rule, count]) => `${rule} ${rate(count)}`).join(', ')
  return `${lang}: ${documents} documents, altered per 100,000 characters: ${rate(total)}${rules && ` (${rules})`}`
}
