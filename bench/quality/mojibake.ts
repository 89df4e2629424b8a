/**
 * How well mojibake is found and undone, chain by chain, on any clean text:
 *
 *     tsx bench/quality/mojibake.ts [--admit ask] [--only CHAIN] FILE.jsonl…      records with `text` and `lang`
 *
 * Each document is damaged as a whole, and once more in one clause of it. "exact" counts documents that come back
 * character for character; "characters" counts characters right (whole: of the document; run: of the clause).
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Misreading, misreadInTurn, writable } from '../../tools/damage/mojibake.ts'
import { clauses } from '../../tools/damage/stretches.ts'
import { builtEngine } from '../engine.ts'
import { charactersRight } from './distance.ts'

interface Chain {
  readonly name: string
  readonly steps: readonly Misreading[]
}

const CHAINS: readonly Chain[] = [
  chain('utf-8 as latin1', { written: 'utf-8', read: 'latin1' }),
  chain('utf-8 as windows-1252', { written: 'utf-8', read: 'windows-1252' }),
  chain('utf-8 as gbk', { written: 'utf-8', read: 'gbk' }),
  chain('gbk as latin1', { written: 'gbk', read: 'latin1' }),
  chain('gbk as windows-1252', { written: 'gbk', read: 'windows-1252' }),
  chain('big5 as latin1', { written: 'big5', read: 'latin1' }),
  chain('big5 as windows-1252', { written: 'big5', read: 'windows-1252' }),
  chain('big5 as gbk', { written: 'big5', read: 'gbk' }),
  chain('utf-8 as latin1, twice', ...twice({ written: 'utf-8', read: 'latin1' })),
  chain('utf-8 as windows-1252, twice', ...twice({ written: 'utf-8', read: 'windows-1252' })),
  chain('utf-8 as gbk, twice', ...twice({ written: 'utf-8', read: 'gbk' })),
  chain('utf-8 as gbk, ?', { written: 'utf-8', read: 'gbk', lost: '?' }),
  chain('utf-8 as gbk, U+FFFD', { written: 'utf-8', read: 'gbk', lost: '\ufffd' }),
  chain('utf-8 as windows-1252, ?', { written: 'utf-8', read: 'windows-1252', lost: '?' }),
  chain('gbk as big5, ?', { written: 'gbk', read: 'big5', lost: '?' }),
  chain('big5 as gbk, ?', { written: 'big5', read: 'gbk', lost: '?' }),
]

function chain(name: string, ...steps: readonly Misreading[]): Chain {
  return { name, steps }
}

function twice(step: Misreading): [Misreading, Misreading] {
  return [step, step]
}

interface Tally {
  documents: number
  exact: number
  characters: number
  right: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { admit: { type: 'string', default: 'safe' }, only: { type: 'string' }, show: { type: 'string' } },
})
const admit = values.admit === 'ask' ? 'ask' : 'safe'
const engine = builtEngine()
const documents = positionals.flatMap(file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { text: string; lang: string }),
)

reportClean()
for (const each of CHAINS) if (values.only === undefined || each.name === values.only) report(each)

function mended(text: string): string {
  return engine.open(text, { only: ['recode'], admit }).reading
}

function reportClean(): void {
  const altered = documents.filter(({ text }) => mended(text) !== text).length
  const found = documents.filter(({ text }) => engine.open(text, { only: ['recode'] }).findings.length > 0)
  console.log(`clean documents: ${documents.length}, altered ${altered}, with findings ${found.length}`)
  for (const { text } of found)
    for (const { start, end } of engine.open(text, { only: ['recode'] }).findings)
      console.log('  ', text.slice(start, end))
}

function report({ name, steps }: Chain): void {
  const whole = newTally()
  const run = newTally()
  const started = process.cpuUsage()
  let length = 0
  for (const [i, document] of documents.entries()) {
    if (!document.lang.startsWith('zh')) continue
    const text = writable(document.text, steps[0]!.written)
    // A page of the other script was never written in Big5.
    if (text.length < 0.97 * document.text.length) continue
    const damaged = misreadInTurn(text, steps)
    if (damaged !== undefined) {
      count(whole, text, mended(damaged))
      length += damaged.length
    }
    const [start, end] = clause(text, i)
    const damagedRun = misreadInTurn(text.slice(start, end), steps)
    if (damagedRun === undefined) continue
    const around = [text.slice(0, start), text.slice(end)] as const
    countRun(run, text, mended(around[0] + damagedRun + around[1]), end - start)
  }
  const rate = ((1000 * length) / process.cpuUsage(started).user).toFixed(0)
  console.log(
    `${name.padEnd(30)} whole ${line(whole)}   run ${line(run)}   ${rate} k code units/s of processor time`,
  )
}

/** One clause of the text. Which, depends on the number alone. */
function clause(text: string, number: number): [start: number, end: number] {
  const all = clauses(text)
  const chosen = all[(number * 7919) % Math.max(1, all.length)]
  return chosen === undefined ? [0, 0] : [chosen.start, chosen.end]
}

function newTally(): Tally {
  return { documents: 0, exact: 0, characters: 0, right: 0 }
}

function count(tally: Tally, truth: string, mended: string): void {
  tally.documents++
  if (mended === truth) tally.exact++
  else if (values.show !== undefined) show(truth, mended)
  tally.characters += truth.length
  tally.right += charactersRight(truth, mended)
}

/** Only the characters of the run count; what was done to the text around it counts against it. */
function countRun(tally: Tally, truth: string, mended: string, length: number): void {
  const wrong = truth.length - charactersRight(truth, mended)
  tally.documents++
  if (mended === truth) tally.exact++
  else if (values.show !== undefined) show(truth, mended)
  tally.characters += length
  tally.right += Math.max(0, length - wrong)
}

function show(truth: string, mended: string): void {
  let i = 0
  while (truth[i] === mended[i]) i++
  console.log(
    `  ${JSON.stringify(truth.slice(Math.max(0, i - 6), i + 24))}\n  ${JSON.stringify(mended.slice(Math.max(0, i - 6), i + 24))}`,
  )
}

function line({ documents, exact, characters, right }: Tally): string {
  const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(2)} %`.padStart(9)
  return `${String(documents).padStart(4)} documents, exact ${percent(exact, documents)}, characters ${percent(right, characters)}`
}
