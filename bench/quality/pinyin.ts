/**
 * Damages clean text as sites that inject readings do, mends it, and counts. Beside it a peer: the regular expression
 * that most people write. `tsx bench/quality/pinyin.ts FILE.jsonl [--every N] [--show]`; a line holds `text` and `lang`.
 */
import { readFileSync } from 'node:fs'
import { diffChars } from 'diff'
import type { Edit, Finding, Span } from '../../engine/index.ts'
import { type Damaged, injectReadings } from '../../tools/damage/injector.ts'
import { randomFrom } from '../../tools/damage/random.ts'
import { asSitesHaveIt, siteBy } from '../../tools/damage/site.ts'
import { builtEngine } from '../engine.ts'
import { isTraditional, type Sample } from '../peers/peer.ts'

const PEER = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹɡɑ]{1,7}[)）]/g

const file = process.argv[2]
if (file === undefined) throw new Error('usage: tsx bench/quality/pinyin.ts FILE.jsonl [--every N] [--show]')
const every = process.argv.includes('--every') ? Number(process.argv[process.argv.indexOf('--every') + 1]) : 1
const show = process.argv.includes('--show')

const engine = builtEngine()
const page = engine.lexicon.codepages.gbk

function truths(): string[] {
  const records = readFileSync(file!, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line): Sample => JSON.parse(line))
  return records
    .filter(({ lang }) => lang.startsWith('zh'))
    .map(sample => asSitesHaveIt(sample.text, !isTraditional(sample), page))
}

const sum = {
  documents: 0,
  exact: 0,
  peerExact: 0,
  readings: 0,
  left: 0,
  destroyed: 0,
  asked: 0,
  lost: 0,
  restored: 0,
  wrong: 0,
  marked: 0,
  harmed: 0,
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

/** Counts the characters of an edit that are the truth's, and those that are not. */
function judge(truth: string, { text, origins }: Damaged, edit: Edit): void {
  const { want, start, end } = stoodAt(truth, origins, edit)
  const around = (from: number, to: number) => text.slice(from, to).replace(PEER, '')
  const got = (around(start, edit.start) + edit.insert + around(edit.end, end)).normalize('NFKC')
  const sound = new Set(origins.slice(edit.start, edit.end)).size - 1
  let same = 0
  for (const part of diffChars(want, got)) {
    // A question mark that is left where it stood claims nothing, and neither does a mark for a lost character.
    if (part.added) {
      const claims = part.value.replace(/[?\uFFFD]/g, '').length
      sum.wrong += claims
      sum.marked += part.value.length - claims
    }
    if (!part.added && !part.removed) same += part.value.length
  }
  sum.restored += Math.max(0, same - sound)
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

for (const [i, truth] of truths().entries()) {
  if (i % every !== 0) continue
  const damaged = injectReadings(page, truth, siteBy(randomFrom(i + 1), page))
  const document = engine.open(damaged.text, { only: ['splice', 'gloss'] })
  const reading = document.reading.normalize('NFKC')
  const want = truth.normalize('NFKC')
  sum.documents++
  if (reading === want) sum.exact++
  if (damaged.text.replace(PEER, '').normalize('NFKC') === want) sum.peerExact++
  const count = (text: string) => text.match(PEER)?.length ?? 0
  sum.readings += count(damaged.text) - count(truth)
  sum.left += Math.max(0, count(reading) - count(want))
  sum.destroyed += truth.length - new Set(damaged.origins.filter(origin => origin >= 0)).size
  const findings = document.findings.filter(({ rule }) => rule.startsWith('splice/'))
  for (const finding of findings) {
    if (show) tell(truth, damaged, finding)
    const best = finding.fixes[0]
    if (best === undefined) sum.lost++
    else if (best.safety === 'ask') sum.asked += stoodAt(truth, damaged.origins, finding).want.length
    if (best?.safety === 'safe')
      for (const edit of best.edits) if (edit.insert !== '') judge(truth, damaged, edit)
  }
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
console.log(`documents ${sum.documents}; readings ${sum.readings}; destroyed characters ${sum.destroyed}`)
console.log('| | jiaokan | regular expression |\n|---|---|---|')
console.log(`| readings removed | ${percent(sum.readings - sum.left, sum.readings)} | 100 % |`)
console.log(
  `| documents exact | ${percent(sum.exact, sum.documents)} | ${percent(sum.peerExact, sum.documents)} |`,
)
console.log(`| destroyed characters restored | ${percent(sum.restored, sum.destroyed)} | 0 % |`)
console.log(`| offered with choices | ${percent(sum.asked, sum.destroyed)} | – |`)
console.log(`| marked as lost | ${percent(sum.marked, sum.destroyed)} | – |`)
console.log(`| wrong restorations | ${percent(sum.wrong, sum.restored + sum.wrong)} | – |`)
