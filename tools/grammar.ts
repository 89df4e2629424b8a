/** Writes the part of the grammar that is data: officials' titles, from data/gazetteer/titles.tsv. `tsx tools/grammar.ts` */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, writeIfChanged } from './files.ts'

export const GRAMMAR_FILE = join(root, 'syntaxes/zh-corpus.tmLanguage.json')
const TITLES_FILE = join(root, 'data/gazetteer/titles.tsv')

/** 市長期, 省長江沿岸 and 省長春市 hold no title: what a title that ends in 長 does not stand before. */
const NO_TITLE = '(?!(?<=[长長])(?:[三久大子征春期沙治远遠]|白[山县縣]|江[三上下中口大沿流两兩经經]))'

interface Grammar {
  readonly repository: { readonly office: Readonly<Record<string, string>> }
}

/** Children by character; `end` where a title ends here. */
interface Node {
  readonly next: Map<string, Node>
  end: boolean
}

/** The grammar's file, with the titles that the table holds. */
export function currentGrammar(): string {
  const grammar: Grammar = JSON.parse(readFileSync(GRAMMAR_FILE, 'utf8'))
  const office = { ...grammar.repository.office, match: alternatives(titles()) + NO_TITLE }
  const repository = { ...grammar.repository, office }
  return `${JSON.stringify({ ...grammar, repository }, undefined, 2)}\n`
}

/** Every title in both scripts; what is no title but a way to speak of officials is left out. */
function titles(): string[] {
  const [head, ...rows] = readFileSync(TITLES_FILE, 'utf8').trimEnd().split(/\r?\n/)
  const columns = head!.split('\t')
  const cells = rows.map(row => row.split('\t'))
  const column = (name: string) => cells.map(row => row[columns.indexOf(name)] ?? '')
  const kinds = column('org_type')
  const official = (_: string, i: number) => kinds[i] !== 'informal'
  return [...column('title_s').filter(official), ...column('title_t').filter(official)]
}

/** A pattern that matches the longest of the words, and shares what they begin with, so that it is tried quickly. */
export function alternatives(words: readonly string[]): string {
  const top: Node = { next: new Map(), end: false }
  for (const word of words) add(top, [...word])
  return pattern(top)
}

function add(node: Node, [first, ...rest]: readonly string[]): void {
  if (first === undefined) {
    node.end = true
    return
  }
  let child = node.next.get(first)
  if (child === undefined) {
    child = { next: new Map(), end: false }
    node.next.set(first, child)
  }
  add(child, rest)
}

function pattern({ next, end }: Node): string {
  const branches = [...next]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, node]) => first + pattern(node))
  if (branches.length === 0) return ''
  if (branches.length === 1 && !end) return branches[0]!
  return `(?:${branches.join('|')})${end ? '?' : ''}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeIfChanged(GRAMMAR_FILE, currentGrammar())
