/**
 * HTML with cut tags: how many documents come out exactly as they were. `tsx bench/quality/html.ts FILE.jsonl`
 * reads clean text (JSON Lines with `text` and `lang`), makes a page of each Chinese document, cuts a share of its tags,
 * and mends it; beside it, what a regular expression that strips tags makes of the same pages.
 */
import { readFileSync } from 'node:fs'
import { decodeHTML } from 'entities'
import type { Engine, Settings } from '../../engine/index.ts'
import { asPage, type Cut, cutTags, emphasised, PAGES } from '../../tools/damage/html.ts'
import { pick, randomFrom } from '../../tools/damage/random.ts'
import { builtEngine } from '../engine.ts'

export interface HtmlQuality {
  readonly documents: number
  /** Documents mended to exactly the clean text. */
  readonly exact: number
  /** Documents mended to what the same rules make of the clean text, which may hold damage of its own. */
  readonly alike: number
  /** The same for the peer. */
  readonly stripped: number
  /** Clean texts that did not come out right, with what they became: for whoever wants to see why. */
  readonly failed: readonly { readonly truth: string; readonly page: string; readonly mended: string }[]
}

/** The share of tags that are cut, and about how many code units stand between two emphases. */
const CUT = 0.15
const EMPHASIS = 300

/** Measures on clean texts; blank lines in them are left out, since no page would show them. */
export function htmlQuality(
  engine: Engine,
  texts: readonly string[],
  where: Cut,
  settings: Settings = {},
  seed = 1,
): HtmlQuality {
  const random = randomFrom(seed)
  const failed: { truth: string; page: string; mended: string }[] = []
  let stripped = 0
  let alike = 0
  for (const text of texts) {
    const truth = text.replace(/\n[\s]*\n/g, '\n').trim()
    const page = cutTags(asPage(emphasised(truth, random, EMPHASIS), pick(random, PAGES)), random, CUT, where)
    const mended = engine.open(page, settings).reading
    if (mended !== truth) failed.push({ truth, page, mended })
    if (mended === truth || mended === engine.open(truth, settings).reading) alike++
    if (strip(page) === truth) stripped++
  }
  return { documents: texts.length, exact: texts.length - failed.length, alike, stripped, failed }
}

/** What most programs do: a line break for each break or paragraph's end, tags out, entities decoded. */
function strip(page: string): string {
  const broken = page.replace(/<br ?\/?>|<\/(?:p|div|li)>(?!$)/gi, '\n').replace(/<[^>]*>/g, '')
  return decodeHTML(broken)
    .replace(/[ \u00a0]*\n\s*/g, '\n')
    .trim()
}

/** The record's text, if its `lang` is Chinese. */
function chineseText(line: string): string[] {
  const record: { text: string; lang: string } = JSON.parse(line)
  return record.lang.startsWith('zh') ? [record.text] : []
}

function main(file: string): void {
  const engine = builtEngine()
  const texts = readFileSync(file, 'utf8').trimEnd().split('\n').flatMap(chineseText)
  for (const where of ['at signs', 'anywhere'] as const) {
    const { documents, exact, alike, stripped, failed } = htmlQuality(engine, texts, where)
    const alone = htmlQuality(engine, texts, where, { only: ['markup'] })
    const share = (n: number) => `${((n / documents) * 100).toFixed(1)} %`
    console.log(
      `HTML, tags cut ${where}: ${documents} documents; exact ${share(exact)}; as the clean text is mended ${share(alike)}; by the rules of markup alone ${share(alone.exact)}; strip tags ${share(stripped)}`,
    )
    if (process.argv[3] === '--show') for (const one of failed.slice(0, 20)) console.log(JSON.stringify(one))
  }
}

if (process.argv[2] !== undefined) main(process.argv[2])
