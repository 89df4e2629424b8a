/**
 * How well script damage is found and mended, beside other tools, on text of your own:
 *   npx tsx bench/quality/script.ts CORPUS.jsonl [--seed N] [--damage PART_OF_ITS_NAME]
 * Each line of the corpus is an object with `text`, undamaged, and `lang` (zh-Hans, zh-CN; zh-Hant, zh-TW, zh-HK).
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CHOICE } from '../../engine/script/characters.ts'
import { randomFrom } from '../../tools/damage/random.ts'
import {
  mixedVariants,
  overconverted,
  partlySimplified,
  partlyTraditional,
  throughFirstForms,
  throughSureTable,
} from '../../tools/damage/script.ts'
import { builtEngine } from '../engine.ts'
import { printTable } from '../figures.ts'
import {
  isTraditional,
  type Mended,
  openccCommand,
  openccJs,
  type Sample,
  type Tool,
} from './script-peers.ts'
import { Score } from './script-score.ts'

interface Damage {
  readonly name: string
  readonly traditional: boolean
  make(truth: string, seed: number): string
}

const VARIANTS = [
  ['產', '産'],
  ['為', '爲'],
] as const

const DAMAGES: readonly Damage[] = [
  { name: 'clean Traditional', traditional: true, make: truth => truth },
  { name: 'scrapers’ table', traditional: true, make: throughSureTable },
  { name: 'first-form table', traditional: true, make: throughFirstForms },
  {
    name: 'over-conversion, 10 %',
    traditional: true,
    make: (truth, seed) => overconverted(truth, randomFrom(seed), 0.1),
  },
  {
    name: 'Simplified left, 2 %',
    traditional: true,
    make: (truth, seed) => partlySimplified(truth, randomFrom(seed), 0.02),
  },
  {
    name: '產/産, 為/爲, 30 %',
    traditional: true,
    make: (truth, seed) => mixedVariants(truth, VARIANTS, randomFrom(seed), 0.3),
  },
  { name: 'clean Simplified', traditional: false, make: truth => truth },
  {
    name: 'Traditional left, 2 %',
    traditional: false,
    make: (truth, seed) => partlyTraditional(truth, randomFrom(seed), 0.02),
  },
]

const engine = builtEngine()
const { traits, simplified } = engine.lexicon.characters

const jiaokan: Tool = {
  name: 'Jiaokan',
  mend: samples =>
    samples.map(({ text }): Mended => {
      const document = engine.open(text, { only: ['script'] })
      return { text: document.reading, flagged: new Set(document.findings.map(finding => finding.start)) }
    }),
}

function score(tool: Tool, truths: readonly Sample[], damaged: readonly Sample[]): Score {
  const total = new Score(unit => (traits[simplified[unit]!]! & CHOICE) !== 0)
  for (const [i, mended] of tool.mend(damaged).entries()) total.add(truths[i]!.text, damaged[i]!.text, mended)
  return total
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '0' }, damage: { type: 'string', default: '' } },
})
const [corpus] = positionals
if (corpus === undefined)
  throw new Error('usage: tsx bench/quality/script.ts CORPUS.jsonl [--seed N] [--damage PART_OF_ITS_NAME]')
const samples = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map((line): Sample => JSON.parse(line))
  .filter(sample => sample.lang.startsWith('zh'))
const tools = [jiaokan, openccJs, openccCommand()].filter(tool => tool !== undefined)
const seed = Number(values.seed)
const damages = DAMAGES.filter(({ name }) => name.includes(values.damage))
if (damages.length === 0)
  throw new Error(
    `no damage has ${values.damage} in its name; there are ${DAMAGES.map(({ name }) => name).join('; ')}`,
  )
const rows = damages.flatMap(({ name, traditional, make }) => {
  const truths = samples.filter(sample => isTraditional(sample) === traditional)
  const damaged = truths.map((sample, i) => ({ ...sample, text: make(sample.text, seed + i) }))
  return tools.map(tool => [name, tool.name, ...score(tool, truths, damaged).cells()])
})
printTable(['damage', 'tool', ...Score.head], rows)
