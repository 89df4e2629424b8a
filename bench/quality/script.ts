/**
 * How well script damage is found and mended, beside other tools, on text of your own:
 *   npx tsx bench/quality/script.ts CORPUS.jsonl [--errors KIND]
 * Each line of the corpus is an object with `text` and `lang` (zh-Hans, zh-CN; zh-Hant, zh-TW, zh-HK).
 */
import { readFileSync } from 'node:fs'
import { Engine } from '../../engine/index.ts'
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
import { LEXICON_FILE } from '../../tools/lexicon/build.ts'
import { openccPeer, type Peer } from './script-peers.ts'

interface Sample {
  readonly text: string
  readonly lang: string
}

interface Damage {
  readonly name: string
  readonly of: 'hant' | 'hans'
  make(truth: string, seed: number): string
}

const DAMAGES: readonly Damage[] = [
  { name: 'clean', of: 'hant', make: truth => truth },
  { name: 'scrapers', of: 'hant', make: throughSureTable },
  { name: 'first-form', of: 'hant', make: throughFirstForms },
  { name: 'over 10 %', of: 'hant', make: (truth, seed) => overconverted(truth, randomFrom(seed), 0.1) },
  { name: '2 % hans', of: 'hant', make: (truth, seed) => partlySimplified(truth, randomFrom(seed), 0.02) },
  {
    name: 'variants',
    of: 'hant',
    make: (truth, seed) =>
      mixedVariants(
        truth,
        [
          ['產', '産'],
          ['為', '爲'],
        ],
        randomFrom(seed),
        0.3,
      ),
  },
  { name: 'clean', of: 'hans', make: truth => truth },
  { name: '2 % hant', of: 'hans', make: (truth, seed) => partlyTraditional(truth, randomFrom(seed), 0.02) },
]

/** Counts of code units. */
interface Score {
  choice: number
  choiceRight: number
  wrong: number
  repaired: number
  right: number
  kept: number
  flagged: number
  flaggedWrong: number
  units: number
  altered: number
}

function emptyScore(): Score {
  return {
    choice: 0,
    choiceRight: 0,
    wrong: 0,
    repaired: 0,
    right: 0,
    kept: 0,
    flagged: 0,
    flaggedWrong: 0,
    units: 0,
    altered: 0,
  }
}

const bytes = readFileSync(LEXICON_FILE)
const engine = new Engine(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
const { traits, simplified } = engine.lexicon.characters

function hasChoice(character: string): boolean {
  return (traits[simplified[character.charCodeAt(0)]!]! & CHOICE) !== 0
}

function ours(admit: 'safe' | 'ask'): Peer {
  return {
    name: `Jiaokan (${admit})`,
    mend(text) {
      const document = engine.open(text, { only: ['script'], admit })
      const flagged = new Set(
        document.findings.filter(f => admit === 'ask' || f.fixes[0]?.safety === 'safe').map(f => f.start),
      )
      return { text: document.reading, flagged }
    },
  }
}

function add(
  score: Score,
  truth: string,
  damaged: string,
  mended: { text: string; flagged?: ReadonlySet<number> },
  errors?: string[],
): void {
  for (let at = 0; at < truth.length; at++) {
    const wrong = damaged[at] !== truth[at]
    const right = mended.text[at] === truth[at]
    const flagged = mended.flagged?.has(at) ?? mended.text[at] !== damaged[at]
    score.units++
    if (mended.text[at] !== damaged[at]) score.altered++
    if (hasChoice(truth[at]!)) {
      score.choice++
      if (right) score.choiceRight++
      if (!wrong) score.right++
      if (!wrong && right) score.kept++
    }
    if (wrong) score.wrong++
    if (wrong && right) score.repaired++
    if (flagged) score.flagged++
    if (flagged && wrong) score.flaggedWrong++
    if ((!right || (flagged && !wrong)) && errors !== undefined)
      errors.push(
        `${truth[at]} ${damaged[at]}→${mended.text[at]}  ${truth.slice(Math.max(0, at - 7), at)}[${truth[at]}]${truth.slice(at + 1, at + 8)}`.replaceAll(
          '\n',
          ' ',
        ),
      )
  }
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2))

function print(name: string, peer: string, s: Score): void {
  const precision = s.flagged === 0 ? 1 : s.flaggedWrong / s.flagged
  const recall = s.wrong === 0 ? 1 : s.flaggedWrong / s.wrong
  const f1 = (200 * precision * recall) / (precision + recall)
  console.log(
    [
      name.padEnd(12),
      peer.padEnd(16),
      `choice ${percent(s.choiceRight, s.choice)}`,
      `repaired ${percent(s.repaired, s.wrong)} of ${s.wrong}`,
      `kept ${percent(s.kept, s.right)}`,
      `P ${(100 * precision).toFixed(2)} R ${(100 * recall).toFixed(2)} F1 ${f1.toFixed(2)}`,
      `altered/100k ${((1e5 * s.altered) / s.units).toFixed(1)}`,
    ].join('  '),
  )
}

function isHant(lang: string): boolean {
  return /^zh-(Hant|TW|HK)/.test(lang)
}

const [, , corpus, , kind] = process.argv
const samples = readFileSync(corpus!, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map((line): Sample => JSON.parse(line))
for (const damage of DAMAGES) {
  if (kind !== undefined && !kind.startsWith(`${damage.name}/${damage.of}`)) continue
  const errors: string[] = []
  for (const [i, peer] of [ours('safe'), ours('ask'), openccPeer].entries()) {
    const score = emptyScore()
    for (const [seed, { text, lang }] of samples.entries()) {
      if (!/^zh/.test(lang) || isHant(lang) !== (damage.of === 'hant')) continue
      const damaged = damage.make(text, seed)
      if (damaged.length !== text.length) continue
      add(score, text, damaged, peer.mend(damaged, lang), i === 0 ? errors : undefined)
    }
    print(`${damage.name} ${damage.of}`, peer.name, score)
  }
  if (kind !== undefined) {
    const counts = new Map<string, string[]>()
    for (const error of errors) {
      const key = error.slice(0, 5)
      counts.set(key, [...(counts.get(key) ?? []), error.slice(5)])
    }
    for (const [key, list] of [...counts].sort((a, b) => b[1].length - a[1].length))
      console.log(key, list.length, list.slice(0, 8).join(' |'))
  }
}
