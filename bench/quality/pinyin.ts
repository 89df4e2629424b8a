/**
 * Damages clean text as sites that inject readings do, mends it, and counts: for all texts, for those of each language,
 * and for each way to decode what is broken. Beside it a peer: the regular expression that most people write. The last
 * column is a bound: what someone would restore who knew the truth and took the best of what is offered at each place.
 *   tsx bench/quality/pinyin.ts FILE.jsonl [--every N] [--table SHARE] [--common N] [--seed N] [--show]
 * A line holds `text` and `lang`. Sites keep SHARE of their tables, or have none but the N commonest characters in them:
 * 0.1 or 200 destroy so few characters that the peer gets six texts of ten right. Another seed makes other sites.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { diffChars } from 'diff'
import type { Edit, Finding, Span } from '../../engine/index.ts'
import { applyEdits, shiftEdit } from '../../engine/text/edit.ts'
import { type Damaged, type InjectorOptions, injectReadings } from '../../tools/damage/injector.ts'
import { randomFrom } from '../../tools/damage/random.ts'
import { asSitesHaveIt, hardCharacters, siteBy } from '../../tools/damage/site.ts'
import { builtEngine } from '../engine.ts'
import { isTraditional, type Sample } from '../peers/peer.ts'

const PEER = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹɡɑ]{1,7}[)）]/g

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    table: { type: 'string', default: '1' },
    common: { type: 'string' },
    seed: { type: 'string', default: '0' },
    show: { type: 'boolean', default: false },
  },
})
const [file] = positionals
if (file === undefined)
  throw new Error(
    'usage: tsx bench/quality/pinyin.ts FILE.jsonl [--every N] [--table SHARE] [--common N] [--seed N] [--show]',
  )
const every = Number(values.every)
const share = Number(values.table)
const seed = Number(values.seed)

const engine = builtEngine()
const page = engine.lexicon.codepages.gbk

interface Truth {
  readonly lang: string
  readonly text: string
}

function truths(): Truth[] {
  const records = readFileSync(file!, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line): Sample => JSON.parse(line))
  return records
    .filter(({ lang }) => lang.startsWith('zh'))
    .map(sample => ({
      lang: sample.lang,
      text: asSitesHaveIt(sample.text, !isTraditional(sample), page),
    }))
}

/** What tables hold: all that sites think hard to read, or the commonest of it. */
const characters =
  values.common === undefined
    ? hardCharacters(page)
    : [...hardCharacters(page)].sort((a, b) => frequency(b) - frequency(a)).slice(0, Number(values.common))

function frequency(character: string): number {
  return engine.lexicon.readings.frequency(character.codePointAt(0)!)
}

/** A site by chance, with so much of its table as was asked for. */
function siteOf(number: number): InjectorOptions {
  const random = randomFrom(number)
  const site = siteBy(random, page, characters)
  return share === 1
    ? site
    : { ...site, readings: new Map([...site.readings].filter(() => random() < share)) }
}

const ZERO = {
  documents: 0,
  exact: 0,
  peerExact: 0,
  readings: 0,
  left: 0,
  destroyed: 0,
  legible: 0,
  asked: 0,
  restored: 0,
  wrong: 0,
  marked: 0,
  among: 0,
}

type Sum = Record<keyof typeof ZERO, number>

function add(sum: Sum, one: Partial<Sum>): void {
  for (const key of Object.keys(ZERO) as (keyof Sum)[]) sum[key] += one[key] ?? 0
}

/** What stood between the sound characters on both sides of a span, and the offsets of the damaged text between them. */
function stoodAt(
  truth: string,
  origins: readonly number[],
  span: Span,
): { want: string; start: number; end: number } {
  let start = span.start
  while (start > 0 && origins[start - 1]! < 0) start--
  let end = span.end
  while (end < origins.length && origins[end]! < 0) end++
  const from = start === 0 ? 0 : origins[start - 1]! + 1
  const to = end < origins.length ? origins[end]! : truth.length
  return { want: truth.slice(from, to).normalize('NFKC'), start, end }
}

type Judgement = Pick<Sum, 'restored' | 'wrong' | 'marked'>

/** Counts the characters of edits that are the truth's, and those that are not, where no sound one stands between them. */
function judge(truth: string, { text, origins }: Damaged, edits: readonly Edit[]): Judgement {
  const { want, start, end } = stoodAt(truth, origins, hull(edits))
  const mended = applyEdits(
    text.slice(start, end),
    edits.map(edit => shiftEdit(edit, -start)),
  )
  const got = mended.replace(PEER, '').normalize('NFKC')
  const sound = new Set(edits.flatMap(edit => origins.slice(edit.start, edit.end).filter(one => one >= 0)))
    .size
  const sum = { restored: -sound, wrong: 0, marked: 0 }
  for (const part of diffChars(want, got)) {
    // A question mark that is left where it stood claims nothing, and neither does a mark for a lost character.
    if (part.added) {
      const claims = part.value.replace(/[?\uFFFD]/g, '').length
      sum.wrong += claims
      sum.marked += part.value.length - claims
    }
    if (!part.added && !part.removed) sum.restored += part.value.length
  }
  return { ...sum, restored: Math.max(0, sum.restored) }
}

/** From where the first of the edits starts to where the last ends. */
function hull(edits: readonly Edit[]): Span {
  return { start: edits[0]!.start, end: edits.at(-1)!.end }
}

/** The edits, those together between which no sound character stands. */
function together(edits: readonly Edit[], { origins }: Damaged): Edit[][] {
  const groups: Edit[][] = []
  for (const edit of edits) {
    const last = groups.at(-1)
    const apart =
      last === undefined || origins.slice(last.at(-1)!.end, edit.start).some(origin => origin >= 0)
    if (apart) groups.push([edit])
    else last.push(edit)
  }
  return groups
}

/** The edits judged, of all that put something in. In the order of the text. */
function judgeAll(truth: string, damaged: Damaged, edits: readonly Edit[]): Judgement[] {
  const restoring = edits.filter(({ insert }) => insert !== '')
  return together(restoring, damaged).map(group => judge(truth, damaged, group))
}

/** The characters that a mend gives back. */
function restoredBy({ edits }: Finding['fixes'][number], truth: string, damaged: Damaged): number {
  return judgeAll(truth, damaged, edits).reduce((sum, { restored }) => sum + restored, 0)
}

function tell(truth: string, { text, origins }: Damaged, finding: Finding): void {
  const { want } = stoodAt(truth, origins, finding)
  const offers = finding.fixes.map(fix => fix.edits.map(edit => edit.insert.normalize('NFKC')).join('|'))
  const safe = finding.fixes[0]?.safety === 'safe'
  const right = offers[0] === want
  if (safe && right) return
  const kind =
    offers.length === 0
      ? 'lost'
      : safe
        ? offers[0]!.includes('\uFFFD')
          ? 'marked'
          : 'WRONG'
        : right
          ? 'ask'
          : 'ask wrongly'
  const context = text.slice(Math.max(0, finding.start - 10), finding.end + 6).replaceAll('\n', '⏎')
  console.log(`${kind}\t${context}\t${want}\t${offers.join(' ')}\t${finding.confidence?.toFixed(2) ?? ''}`)
}

function measure(truth: string, damaged: Damaged): Sum {
  const sum = { ...ZERO, documents: 1 }
  const document = engine.open(damaged.text, { only: ['splice', 'gloss'] })
  const [failure] = document.failures
  if (failure !== undefined) throw new Error(`${failure.rule} failed: ${failure.error}`)
  const reading = document.reading.normalize('NFKC')
  const want = truth.normalize('NFKC')
  if (reading === want) sum.exact++
  if (damaged.text.replace(PEER, '').normalize('NFKC') === want) sum.peerExact++
  const count = (text: string) => text.match(PEER)?.length ?? 0
  sum.readings = count(damaged.text) - count(truth)
  sum.left = Math.max(0, count(reading) - count(want))
  sum.legible = damaged.legible
  sum.destroyed = truth.length - new Set(damaged.origins.filter(origin => origin >= 0)).size
  const safe: Edit[] = []
  for (const finding of document.findings.filter(({ rule }) => rule.startsWith('splice/'))) {
    if (values.show) tell(truth, damaged, finding)
    const [best] = finding.fixes
    sum.among += Math.max(0, ...finding.fixes.map(fix => restoredBy(fix, truth, damaged)))
    if (best?.safety === 'ask') sum.asked += stoodAt(truth, damaged.origins, finding).want.length
    if (best?.safety === 'safe') safe.push(...best.edits)
  }
  for (const one of judgeAll(truth, damaged, safe)) add(sum, one)
  return sum
}

const sums = new Map<string, Sum>()

function addTo(group: string, one: Sum): void {
  const sum = sums.get(group) ?? { ...ZERO }
  add(sum, one)
  sums.set(group, sum)
}

for (const [i, { lang, text }] of truths().entries()) {
  if (i % every !== 0) continue
  const site = siteOf(seed + i + 1)
  const sum = measure(text, injectReadings(page, text, site))
  addTo('all', sum)
  addTo(lang, sum)
  addTo(`broken: ${site.broken}${site.cuts ? ', and cut at signs' : ''}`, sum)
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
const columns: Readonly<Record<string, (sum: Sum) => string | number>> = {
  texts: sum => sum.documents,
  exact: sum => percent(sum.exact, sum.documents),
  'regular expression: exact': sum => percent(sum.peerExact, sum.documents),
  readings: sum => sum.readings,
  removed: sum => percent(sum.readings - sum.left, sum.readings),
  'destroyed characters': sum => sum.destroyed,
  'of them with each byte told': sum => percent(sum.legible, sum.destroyed),
  restored: sum => percent(sum.restored, sum.destroyed),
  wrong: sum => percent(sum.wrong, sum.restored + sum.wrong),
  'marked as lost': sum => percent(sum.marked, sum.destroyed),
  offered: sum => percent(sum.asked, sum.destroyed),
  'by the best of the mends and offers': sum => percent(sum.among, sum.destroyed),
}
console.log(`| | ${Object.keys(columns).join(' | ')} |\n|${'---|'.repeat(Object.keys(columns).length + 1)}`)
for (const [group, sum] of [...sums].sort(([a], [b]) => a.localeCompare(b)))
  console.log(
    `| ${group} | ${Object.values(columns)
      .map(column => column(sum))
      .join(' | ')} |`,
  )
