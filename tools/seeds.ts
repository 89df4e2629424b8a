/** Makes the sample documents in seeds/ from the clean texts in tools/seeds/. `tsx tools/seeds.ts` */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withFurniture } from './damage/boilerplate.ts'
import { disguised, masked } from './damage/characters.ts'
import { asReferences } from './damage/entities.ts'
import { asPage, cutTags, emphasised, PAGES } from './damage/html.ts'
import { strewn } from './damage/invisible.ts'
import { disorderedQuotes, doubledMarks, letterSpaced } from './damage/marks.ts'
import { type Misreading, misread } from './damage/mojibake.ts'
import { type Random, randomFrom } from './damage/random.ts'
import { withCuts, withReadings, withSplices } from './damage/readings.ts'
import { mixedVariants, overconverted, partlySimplified, throughSureTable } from './damage/script.ts'
import { mixedWidths, normalised } from './damage/width.ts'
import { root, writeIfChanged } from './files.ts'

/** What a sample shows: its clean text, and the damage that its document bears. */
export interface Recipe {
  /** The file's name without `.txt`, in seeds/ and in tools/seeds/. */
  readonly name: string
  /** The document from the clean text; absent where the document is the clean text. */
  readonly damage?: (truth: string, random: Random) => string
  /** The rules that together bring the clean text back, and which of their fixes that takes; absent where none do. */
  readonly mend?: { readonly rules: readonly string[]; readonly admit: 'safe' | 'ask' }
}

export const RECIPES: readonly Recipe[] = [
  { name: '01-clean-simplified' },
  { name: '02-clean-taiwan' },
  { name: '03-clean-hongkong' },
  { name: '04-clean-rare-readings' },
  { name: '05-clean-astral', damage: text => `\uFEFF${text.replaceAll('\n', '\r\n')}` },
  { name: '06-clean-notation' },
  {
    name: '07-pinyin',
    damage: withReadings,
    mend: { rules: ['gloss/pinyin'], admit: 'safe' },
  },
  {
    name: '08-splice-pinyin',
    damage: text => withSplices(text, '聯績復詢驗數'),
    mend: { rules: ['gloss/pinyin', 'splice/pinyin', 'width/punctuation'], admit: 'ask' },
  },
  {
    name: '09-mojibake-whole',
    damage: text => misreadLines(text, () => ({ written: 'utf-8', read: 'windows-1252' })),
    mend: { rules: ['recode/mojibake'], admit: 'safe' },
  },
  {
    name: '10-mojibake-run',
    damage: text => misreadLines(text, i => MISREADINGS.get(i)),
    mend: { rules: ['recode/mojibake'], admit: 'safe' },
  },
  {
    name: '11-html',
    damage: text => asPage(text, PAGES[0]!),
    mend: { rules: ['markup/html', 'markup/entity'], admit: 'safe' },
  },
  {
    name: '12-html-cut',
    damage: (text, random) => cutTags(asPage(emphasised(text, random, 60), PAGES[1]!), random, 0.4),
    mend: { rules: ['markup/html'], admit: 'safe' },
  },
  {
    name: '13-entities',
    damage: (text, random) => asReferences(text, random, 0.02),
    mend: { rules: ['markup/entity'], admit: 'safe' },
  },
  {
    name: '14-invisible',
    damage: (text, random) => strewn(text, random, 20),
    mend: { rules: ['character/invisible'], admit: 'safe' },
  },
  {
    name: '15-width',
    damage: (text, random) => mixedWidths(text, random, 0.25),
    mend: { rules: ['width/punctuation'], admit: 'safe' },
  },
  {
    name: '16-mixed-script',
    damage: (text, random) => partlySimplified(text, random, 0.05),
    mend: { rules: ['script/mixed', 'script/one-to-many'], admit: 'safe' },
  },
  {
    name: '17-one-to-many',
    damage: throughSureTable,
    mend: { rules: ['script/one-to-many'], admit: 'ask' },
  },
  {
    name: '18-width-nfkc',
    damage: normalised,
    mend: { rules: ['width/punctuation'], admit: 'ask' },
  },
  {
    name: '19-mojibake-lossy',
    damage: text => misreadLines(text, () => ({ written: 'utf-8', read: 'gbk', lost: '?' })),
  },
  {
    name: '20-splice-punctuation',
    damage: withCuts,
    mend: { rules: ['splice/punctuation'], admit: 'ask' },
  },
  {
    name: '21-boilerplate',
    damage: withFurniture,
    mend: { rules: ['markup/boilerplate'], admit: 'ask' },
  },
  {
    name: '22-overconverted',
    damage: (text, random) => overconverted(text, random, 0.15),
  },
  {
    name: '23-variant',
    damage: (text, random) => mixedVariants(text, VARIANTS, random, 0.3),
    mend: { rules: ['script/variant'], admit: 'ask' },
  },
  {
    name: '24-characters',
    damage: (text, random) => masked(disguised(text, random, 0.1), ['档案', '照片'], '.'),
    mend: { rules: ['character/radical', 'character/swap', 'character/inserted'], admit: 'ask' },
  },
  {
    name: '25-marks',
    damage: (text, random) => letterSpaced(disorderedQuotes(doubledMarks(text, random, 0.2))),
    mend: { rules: ['width/doubled', 'width/gaps', 'width/quotes'], admit: 'safe' },
  },
]

/** Forms that a text in Taiwan's characters may mix. */
const VARIANTS = [
  ['產', '産'],
  ['為', '爲'],
] as const

/** Of the sample whose lines were read differently: by line, from 0. */
const MISREADINGS: ReadonlyMap<number, Misreading> = new Map([
  [2, { written: 'gbk', read: 'latin1' }],
  [4, { written: 'utf-8', read: 'windows-1252' }],
])

/** Each line as its misreading leaves it. Throws where a line cannot be misread so. */
function misreadLines(text: string, misreadingOf: (line: number) => Misreading | undefined): string {
  const lines = text.split('\n').map((line, i) => {
    const misreading = misreadingOf(i)
    const damaged = misreading === undefined ? line : misread(line, misreading)
    if (damaged === undefined) throw new Error(`line ${i} cannot be misread so: ${line}`)
    return damaged
  })
  return lines.join('\n')
}

/** The text that a sample had before it was damaged. */
export function truthOf(recipe: Recipe): string {
  return readFileSync(join(root, 'tools/seeds', `${recipe.name}.txt`), 'utf8')
}

/** The sample's document. */
export function seedOf(recipe: Recipe): string {
  const truth = truthOf(recipe)
  // Each sample has numbers of its own, so that a new one changes no other.
  return recipe.damage?.(truth, randomFrom(Number.parseInt(recipe.name, 10))) ?? truth
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const recipe of RECIPES) writeIfChanged(join(root, 'seeds', `${recipe.name}.txt`), seedOf(recipe))
