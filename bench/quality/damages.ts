/** Every class of damage that the table of bench/quality/table.ts measures, made from undamaged text. */
import { withFurniture } from '../../tools/damage/boilerplate.ts'
import { disguised } from '../../tools/damage/characters.ts'
import { asReferences } from '../../tools/damage/entities.ts'
import { asPage, type Cut, cutTags, emphasised, PAGES } from '../../tools/damage/html.ts'
import { injectReadings } from '../../tools/damage/injector.ts'
import { strewn } from '../../tools/damage/invisible.ts'
import { doubledMarks } from '../../tools/damage/marks.ts'
import { type Misreading, misreadInTurn, writable } from '../../tools/damage/mojibake.ts'
import { pick, type Random } from '../../tools/damage/random.ts'
import { GLOSSINGS, glossed } from '../../tools/damage/readings.ts'
import {
  mixedVariants,
  overconverted,
  partlySimplified,
  partlyTraditional,
  throughFirstForms,
  throughSureTable,
} from '../../tools/damage/script.ts'
import { asSitesHaveIt, siteBy } from '../../tools/damage/site.ts'
import { clauses } from '../../tools/damage/stretches.ts'
import { mixedWidths } from '../../tools/damage/width.ts'
import { builtEngine } from '../engine.ts'
import { isTraditional, type Sample } from '../peers/peer.ts'

/** A damaged text, and what it was before: mostly the sample, less what the damage cannot be done to. */
export interface Case {
  readonly truth: string
  readonly damaged: string
}

export interface Damage {
  readonly name: string
  /** Undefined where the damage cannot be done to this sample. */
  make(sample: Sample, random: Random): Case | undefined
}

export const DAMAGES: readonly Damage[] = [
  on('Traditional, clean', isTraditional, text => text),
  on('Simplified, clean', isSimplified, text => text),
  on(
    'other languages, clean',
    sample => !isChinese(sample),
    text => text,
  ),
  { name: 'HTML, tags cut at signs', make: (sample, random) => cutPage(sample, random, 'at signs') },
  { name: 'HTML, tags cut anywhere', make: (sample, random) => cutPage(sample, random, 'anywhere') },
  ...readings(),
  { name: 'readings inside characters', make: spliced },
  on('entities', isChinese, (text, random) => asReferences(text, random, 0.2)),
  { name: 'page furniture', make: furnishedPage },
  ...mojibake('UTF-8 as Latin-1', { written: 'utf-8', read: 'latin1' }),
  ...mojibake('UTF-8 as Windows-1252', { written: 'utf-8', read: 'windows-1252' }),
  ...mojibake('UTF-8 as Windows-1252, ?', { written: 'utf-8', read: 'windows-1252', lost: '?' }),
  ...mojibake('UTF-8 as GBK, ?', { written: 'utf-8', read: 'gbk', lost: '?' }),
  ...mojibake('GBK as Latin-1', { written: 'gbk', read: 'latin1' }),
  ...mojibake('GBK as Big5, ?', { written: 'gbk', read: 'big5', lost: '?' }),
  ...mojibake('Big5 as Windows-1252', { written: 'big5', read: 'windows-1252' }),
  ...mojibake('Big5 as GBK', { written: 'big5', read: 'gbk' }),
  on('invisible characters', isChinese, (text, random) => strewn(text, random, 30)),
  on('look-alikes and radicals', isChinese, (text, random) => disguised(text, random, 0.3)),
  on('half-width marks, 20 %', isChinese, (text, random) => mixedWidths(text, random, 0.2)),
  on('doubled marks, 10 %', isChinese, (text, random) => doubledMarks(text, random, 0.1)),
  on('scrapers’ table', isTraditional, throughSureTable),
  on('first-form table', isTraditional, throughFirstForms),
  on('over-conversion, 10 %', isTraditional, (text, random) => overconverted(text, random, 0.1)),
  on('Simplified left, 2 %', isTraditional, (text, random) => partlySimplified(text, random, 0.02)),
  on('Traditional left, 2 %', isSimplified, (text, random) => partlyTraditional(text, random, 0.02)),
  on('產/産, 為/爲, 30 %', isTraditional, (text, random) => mixedVariants(text, VARIANTS, random, 0.3)),
]

const VARIANTS = [
  ['產', '産'],
  ['為', '爲'],
] as const

function isChinese({ lang }: Sample): boolean {
  return lang.startsWith('zh')
}

function isSimplified(sample: Sample): boolean {
  return isChinese(sample) && !isTraditional(sample)
}

function on(
  name: string,
  suits: (sample: Sample) => boolean,
  make: (text: string, random: Random) => string,
): Damage {
  return {
    name,
    make: (sample, random) =>
      suits(sample) ? { truth: sample.text, damaged: make(sample.text, random) } : undefined,
  }
}

/** Readings behind characters: from a table of hard ones in Traditional texts, else in texts of both scripts. */
function readings(): Damage[] {
  return Object.entries(GLOSSINGS).map(([name, glossing]) =>
    on(
      name.startsWith('zhuyin') ? name : `pinyin ${name}`,
      glossing.every === 'of a table' ? isTraditional : isChinese,
      (text, random) => glossed(text, glossing, random),
    ),
  )
}

/** What a site makes of the text that injects readings into its bytes. */
function spliced(sample: Sample, random: Random): Case | undefined {
  if (!isChinese(sample)) return undefined
  const { gbk } = builtEngine().lexicon.codepages
  const truth = asSitesHaveIt(sample.text, isSimplified(sample), gbk)
  return { truth, damaged: injectReadings(gbk, truth, { ...siteBy(random, gbk), normalised: false }).text }
}

/** Only texts with paragraphs enough for what stands before, among and behind them. */
function furnishedPage(sample: Sample): Case | undefined {
  const truth = `${sample.text.trimEnd()}\n`
  return isSimplified(sample) && truth.split('\n').length > 4
    ? { truth, damaged: withFurniture(truth) }
    : undefined
}

/** About how many code units stand between two emphases, and the share of tags that are cut. */
const EMPHASIS = 300
const CUT = 0.15

function cutPage(sample: Sample, random: Random, where: Cut): Case | undefined {
  if (!isChinese(sample)) return undefined
  // No page shows blank lines.
  const truth = sample.text.replace(/\n\s*\n/g, '\n').trim()
  const page = asPage(emphasised(truth, random, EMPHASIS), pick(random, PAGES))
  return { truth, damaged: cutTags(page, random, CUT, where) }
}

/** The whole document misread, and one clause of it. */
function mojibake(name: string, misreading: Misreading): Damage[] {
  return [
    { name: `${name}: whole`, make: sample => misreadCase(sample, misreading, ({ length }) => [0, length]) },
    {
      name: `${name}: a run`,
      make: (sample, random) => misreadCase(sample, misreading, text => clause(text, random)),
    },
  ]
}

function misreadCase(
  sample: Sample,
  misreading: Misreading,
  where: (text: string) => readonly [start: number, end: number],
): Case | undefined {
  if (!isChinese(sample)) return undefined
  const truth = writable(sample.text, misreading.written)
  // A page of the other script was never written in Big5.
  if (truth.length < 0.97 * sample.text.length) return undefined
  const [start, end] = where(truth)
  const damaged = misreadInTurn(truth.slice(start, end), [misreading])
  return damaged === undefined
    ? undefined
    : { truth, damaged: truth.slice(0, start) + damaged + truth.slice(end) }
}

/** Nothing where there is no such clause. */
function clause(text: string, random: Random): [start: number, end: number] {
  const all = clauses(text)
  if (all.length === 0) return [0, 0]
  const { start, end } = pick(random, all)
  return [start, end]
}
