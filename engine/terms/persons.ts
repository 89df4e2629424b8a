import type { Lexicon } from '../lexicon/lexicon.ts'
import { mayHold, type Window } from './calendar.ts'
import type { TermTable } from './columns.ts'
import type { Official, Post } from './entries.ts'
import type { Found } from './line-terms.ts'
import { isPassedOver } from './name-context.ts'

/** Someone whom a name may stand for. */
export interface Candidate {
  readonly official: Official
  /** The posts that an office beside the name may mean. */
  readonly posts: readonly Post[]
  /** Whether a place beside the name is one where such a post was held. */
  readonly placed: boolean
}

/** How far from the name its offices may begin, in code units. */
const REACH = 60
/** What parts one office from the next. */
const PARTING = /[、和兼]/
/** Where a clause ends: an office before it is no apposition to a name after it. */
const CLAUSE_END = /[，。；：！？,;:!?“”「」『』"()（）\s]/

/**
 * The officials whom a name (`found[index]`) may stand for, in the table's order; empty where what stands beside it
 * says that it is nobody of the table.
 */
export function candidatesFor(
  text: string,
  found: readonly Found[],
  index: number,
  lexicon: Lexicon,
): Candidate[] {
  const name = found[index]!
  if (!name.references.some(isPerson)) return []
  const context = apposition(text, found, index, lexicon)
  const candidates = name.references.filter(isPerson).flatMap(reference => {
    const entry = lexicon.gazetteer.entry(reference)
    return entry.kind === 'person' ? [candidateOf(entry, context)] : []
  })
  const evident = candidates.some(({ posts }) => posts.length > 0)
  return evident || !isPassedOver(text, name, lexicon.words) ? candidates : []
}

function isPerson({ table }: { readonly table: TermTable }): boolean {
  return table === 'officials'
}

/** Whether an office beside the name is one that this person held. */
export function isEvident({ posts }: Candidate): boolean {
  return posts.length > 0
}

/** What speaks for a candidate: an office held, held at the document's date, at a place that is named. */
function scoreOf({ posts, placed }: Candidate, window: Window | undefined): number {
  if (posts.length === 0) return 0
  const then = window !== undefined && posts.some(post => mayHold(post, window))
  return 1 + (then ? 1 : 0) + (placed ? 1 : 0)
}

/** The candidates, likeliest first; `clear` where the first is likelier than the second. */
export function ranked(
  candidates: readonly Candidate[],
  window: Window | undefined,
): { readonly officials: readonly Official[]; readonly clear: boolean } {
  const scored = candidates.map(candidate => ({ candidate, score: scoreOf(candidate, window) }))
  scored.sort((a, b) => b.score - a.score)
  const clear = (scored[0]?.score ?? 0) > (scored[1]?.score ?? 0)
  return { officials: scored.map(({ candidate }) => candidate.official), clear }
}

/** What stands beside a name, in Simplified characters. */
interface Apposition {
  readonly offices: readonly string[]
  readonly places: readonly string[]
}

/** 吉林省委副書記、省長景俊海 and 李克強總理: the offices right before a name, parted by "、", and the one right after. */
function apposition(text: string, found: readonly Found[], index: number, lexicon: Lexicon): Apposition {
  const name = found[index]!
  const before = foundBefore(found, index)
  const start = clauseStart(text, Math.max(0, name.start - REACH, before.after), name.start)
  const terms = before.terms.filter(term => term.start >= start)
  const next = found[index + 1]
  if (next?.start === name.end) terms.push(next)
  const parts = text.slice(start, name.start).split(PARTING)
  const titles = terms.filter(term => names(term, 'titles')).map(term => text.slice(term.start, term.end))
  return {
    offices: [...parts, ...titles].filter(office => office.length > 1).map(office => lexicon.project(office)),
    places: terms.flatMap(term => placeNames(term, lexicon)),
  }
}

function names({ references }: Found, wanted: TermTable): boolean {
  return references.some(({ table }) => table === wanted)
}

/** The terms before a name, back to the last one that is a person, and where that one ends. */
function foundBefore(found: readonly Found[], index: number): { terms: Found[]; after: number } {
  const terms: Found[] = []
  for (let i = index - 1; i >= 0; i--) {
    const term = found[i]!
    if (found[index]!.start - term.end > REACH) break
    if (term.references.some(({ table, commonWord }) => table === 'officials' && !commonWord))
      return { terms, after: term.end }
    terms.push(term)
  }
  return { terms, after: 0 }
}

function clauseStart(text: string, least: number, end: number): number {
  let at = end
  while (at > least && !CLAUSE_END.test(text.charAt(at - 1))) at--
  return at
}

function placeNames({ references }: Found, { gazetteer }: Lexicon): string[] {
  return references
    .map(reference => gazetteer.entry(reference))
    .flatMap(entry => (entry.kind === 'place' ? [entry.name.hans] : []))
}

function candidateOf(official: Official, { offices, places }: Apposition): Candidate {
  const posts = official.posts.filter(post => offices.some(office => isOffice(office, post)))
  const placed = posts.some(({ place }) => place !== undefined && places.includes(place))
  return { official, posts, placed }
}

/** Whether what a text calls an office is a post: 省长 and 吉林省省长, 由吉林省委书记 and 吉林省委书记. */
function isOffice(office: string, { title }: Post): boolean {
  return title.hans.split('、').some(one => one.endsWith(office) || office.endsWith(one))
}
