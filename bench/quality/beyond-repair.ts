/**
 * How well text is found that a wrong decoding left too little of to give it back, on any clean text:
 *
 *     npx tsx bench/quality/beyond-repair.ts FILE.jsonl… [--only PART-OF-A-NAME] [--off RULE-OR-GROUP]
 *
 * Each line of a file holds an undamaged `text` and its `lang`. It is damaged as a whole, in one paragraph, and in one
 * clause. Precision, recall and F1 are of characters, then of documents. A character counts as damaged that the wrong
 * decoding made: in the damaged stretch, all code units outside ASCII, and `?`. It counts as found where a finding of
 * recode/* covers it. Other ASCII and blanks of the stretch count neither way, for most stand as they stood. Of
 * documents, the damaged are to be found, and as many undamaged ones are not. "worse" counts documents that are further
 * from what they should be (edit distance; what the tool makes of the undamaged document) after the mends that need no
 * consent than before them.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import type { Document, Span } from '../../engine/index.ts'
import { type Misreading, misreadInTurn, writable } from '../../tools/damage/mojibake.ts'
import { pick, type Random, randomFrom } from '../../tools/damage/random.ts'
import { clauses, paragraphs } from '../../tools/damage/stretches.ts'
import { builtEngine } from '../engine.ts'
import { printTable } from '../figures.ts'
import { ftfy } from '../peers/ftfy.ts'
import { eachAlone, type Peer, type Sample } from '../peers/peer.ts'
import { Detection } from './detection.ts'

interface Kind {
  readonly name: string
  readonly steps: readonly Misreading[]
}

const KINDS: readonly Kind[] = [
  { name: 'UTF-8 as Big5, ?', steps: [{ written: 'utf-8', read: 'big5', lost: '?' }] },
  { name: 'UTF-8 as Big5, U+FFFD', steps: [{ written: 'utf-8', read: 'big5', lost: '\ufffd' }] },
  { name: 'UTF-8 as Latin-1, C1 removed', steps: [{ written: 'utf-8', read: 'latin1', lost: '' }] },
  {
    name: 'UTF-8 as Windows-1252, C1 removed',
    steps: [{ written: 'utf-8', read: 'windows-1252', lost: '' }],
  },
  { name: 'GBK as UTF-8', steps: [{ written: 'gbk', read: 'utf-8', lost: '\ufffd' }] },
  {
    name: '锟斤拷',
    steps: [
      { written: 'gbk', read: 'utf-8', lost: '\ufffd' },
      { written: 'utf-8', read: 'gbk', lost: '?' },
    ],
  },
]

/** Where a document is damaged; undefined where it has no such place. */
const STRETCHES: Readonly<Record<string, (text: string, random: Random) => Span | undefined>> = {
  whole: text => ({ start: 0, end: text.length }),
  paragraph: (text, random) => anyOf(paragraphs(text), random),
  clause: (text, random) => anyOf(clauses(text), random),
}

function anyOf(spans: readonly Span[], random: Random): Span | undefined {
  return spans.length === 0 ? undefined : pick(random, spans)
}

interface Case {
  readonly truth: string
  readonly damaged: string
  /** Of the damaged text, what was damaged. */
  readonly stretch: Span
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    off: { type: 'string', multiple: true, default: [] },
  },
})
const engine = builtEngine()
/** The documents of one row, and the undamaged ones. */
const checked = new Map<string, Document>()
const rules = Object.fromEntries(values.off.map(name => [name, 'off'] as const))
const samples = positionals.flatMap(file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line): Sample => JSON.parse(line)),
)
const chinese = samples.filter(({ lang }) => lang.startsWith('zh'))
const found = samples.filter(({ text }) => findings(text).length > 0)
console.log(`undamaged documents: ${samples.length}, with findings: ${found.length}`)
const wronglyFound = new Set(found.map(({ text }) => text))
const peers = [eachAlone('Jiaokan', text => opened(text).reading), ftfy()].filter(peer => peer !== undefined)
const rows = KINDS.filter(({ name }) => name.includes(values.only)).flatMap(kind =>
  Object.keys(STRETCHES).map(name => row(kind, name)),
)
printTable(
  [
    'kind',
    'stretch',
    'documents',
    ...Detection.head,
    ...Detection.head,
    ...peers.map(({ name }) => `${name}: worse`),
  ],
  rows,
)

function row(kind: Kind, stretch: string): string[] {
  const cases = chinese.flatMap((sample, i) => caseOf(sample, kind, stretch, randomFrom(i + 1)) ?? [])
  const characters = new Detection()
  const documents = new Detection()
  for (const each of cases) {
    countCharacters(characters, each)
    documents.add(true, findings(each.damaged).length > 0)
    documents.add(false, wronglyFound.has(each.truth))
  }
  const worse = peers.map(peer => worsened(cases, peer))
  for (const { damaged } of cases) checked.delete(damaged)
  return [kind.name, stretch, String(cases.length), ...characters.cells(), ...documents.cells(), ...worse]
}

function caseOf(sample: Sample, { steps }: Kind, stretch: string, random: Random): Case | undefined {
  const truth = writable(sample.text, steps[0]!.written)
  const span = STRETCHES[stretch]!(truth, random)
  const damaged = span && misreadInTurn(truth.slice(span.start, span.end), steps)
  if (damaged === undefined || truth.includes(damaged)) return undefined
  const { start, end } = span!
  return {
    truth,
    damaged: truth.slice(0, start) + damaged + truth.slice(end),
    stretch: { start, end: start + damaged.length },
  }
}

/** Each text is checked once: its findings are counted twice, and its reading is compared. */
function opened(text: string): Document {
  let document = checked.get(text)
  if (document === undefined) {
    document = engine.open(text, { rules })
    checked.set(text, document)
  }
  return document
}

function findings(text: string): Span[] {
  return opened(text).findings.filter(({ rule }) => rule.startsWith('recode/'))
}

function countCharacters(into: Detection, { damaged, stretch: { start, end } }: Case): void {
  const covered = new Set<number>()
  for (const span of findings(damaged)) for (let at = span.start; at < span.end; at++) covered.add(at)
  for (let at = 0; at < damaged.length; at++) {
    const within = at >= start && at < end
    if (!within || /[^\0->@-\x7f\s]/.test(damaged[at]!)) into.add(within, covered.has(at))
  }
}

/** What a tool does to the undamaged document is no mend of the damage, and counts neither for it nor against it. */
function worsened(cases: readonly Case[], peer: Peer): string {
  const given = peer.mend(cases.map(({ damaged }) => ({ text: damaged, lang: 'zh' })))
  const wanted = peer.mend(cases.map(({ truth }) => ({ text: truth, lang: 'zh' })))
  const worse = cases.filter(
    ({ damaged }, i) => distance(wanted[i]!, given[i]!) > distance(wanted[i]!, damaged),
  )
  return String(worse.length)
}
