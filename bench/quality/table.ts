/**
 * Every class of damage, mended by Jiaokan's safe fixes and by the tools that one would take instead:
 *   npm run quality -- FILE.jsonl [--every N] [--only PART-OF-A-NAME]
 * Each line of the file holds an undamaged `text` and its `lang`. A damaged class's cell: documents exactly as they were,
 * and the share of the damage undone (edit distance to the truth; below 0: made worse). A clean class's: characters
 * altered per 100,000. The damage is the same in each run.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import { randomFrom } from '../../tools/damage/random.ts'
import { builtEngine } from '../engine.ts'
import { printTable } from '../figures.ts'
import { allPeers } from '../peers/all.ts'
import { eachAlone, type Peer, type Sample } from '../peers/peer.ts'
import { type Case, DAMAGES, type Damage } from './damages.ts'

const USAGE = 'usage: npm run quality -- FILE.jsonl [--every N] [--only PART-OF-A-NAME]'

function jiaokan(): Peer {
  const engine = builtEngine()
  return eachAlone('Jiaokan', text => engine.open(text).reading)
}

function samplesOf(file: string, every: number): Sample[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const records = lines.filter(line => line !== '').map((line): Sample => JSON.parse(line))
  return records.filter((_, i) => i % every === 0)
}

/** The cases of a class, each with the language that the tools are told. */
function casesOf({ make }: Damage, samples: readonly Sample[]): (Case & { readonly lang: string })[] {
  return samples.flatMap((sample, i) => {
    const made = make(sample, randomFrom(i + 1))
    return made === undefined ? [] : [{ ...made, lang: sample.lang }]
  })
}

function row(damage: Damage, samples: readonly Sample[], tools: readonly Peer[]): string[] {
  const cases = casesOf(damage, samples)
  const before = cases.map(({ truth, damaged }) => distance(truth, damaged))
  const given = cases.map(({ damaged, lang }) => ({ text: damaged, lang }))
  const cells = tools.map(tool => cell(cases, before, tool.mend(given)))
  return [damage.name, String(cases.length), ...cells]
}

/** How a tool fares over a class; `before` and what is left after it are distances to the truth. */
function cell(cases: readonly Case[], before: readonly number[], mended: readonly string[]): string {
  const after = cases.map(({ truth, damaged }, i) =>
    mended[i] === damaged ? before[i]! : distance(truth, mended[i]!),
  )
  const damage = sum(before)
  if (damage === 0) return ((1e5 * sum(after)) / sum(cases.map(({ truth }) => truth.length))).toFixed(1)
  const exact = after.filter(left => left === 0).length / cases.length
  return `${percent(exact)} ${percent(1 - sum(after) / damage)}`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
})
const [file] = positionals
if (file === undefined) throw new Error(USAGE)
const samples = samplesOf(file, Number(values.every))
const tools = [jiaokan(), ...(await allPeers())]
const chosen = DAMAGES.filter(({ name }) => name.includes(values.only))
const rows = chosen.map(damage => row(damage, samples, tools))
printTable(['damage', 'documents', ...tools.map(({ name }) => name)], rows)
