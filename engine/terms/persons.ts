import type { Lexicon } from '../lexicon/lexicon.ts'
import { mayHold, type Window } from './calendar.ts'
import type { TermTable } from './columns.ts'
import type { Official, Post } from './entries.ts'
import type { Found, LineTerms } from './line-terms.ts'

/** Someone whom a name may stand for. */
export interface Candidate {
  readonly official: Official
  /** What speaks for this one: an office in apposition above all. */
  readonly score: number
  /** The posts that an office beside the name may mean. */
  readonly posts: readonly Post[]
}

/** An office beside the name is one that the person held, … */
const HELD = 3
/** … at the document's date. */
const HELD_THEN = 4
/** A place beside the name is one where the person held an office. */
const PLACE = 1
/** How far from the name its offices may begin, in code units. */
const REACH = 60

/** What parts one office from the next. */
const PARTING = /[、和兼]/
/** Where a clause ends: an office before it is no apposition to a name after it. */
const CLAUSE_END = /[，。；：！？,;:!?“”「」『』"()（）\s]/

/**
 * The officials whom a name (`line.found[index]`) may stand for, likeliest first. `window` is the document's date, where
 * it is known.
 */
export function candidatesFor(
  line: LineTerms,
  index: number,
  lexicon: Lexicon,
  window: Window | undefined,
): Candidate[] {
  const context = apposition(line, index, lexicon)
  const candidates: Candidate[] = []
  for (const reference of line.found[index]!.references) {
    const entry = lexicon.gazetteer.entry(reference)
    if (entry.kind === 'person') candidates.push(candidateOf(entry, context, window))
  }
  return candidates.sort((a, b) => b.score - a.score)
}

/** Whether what stands beside a name says that it is this person's. */
export function isCertain(candidate: Candidate): boolean {
  return candidate.score >= HELD
}

/** What stands beside a name, in Simplified characters. */
interface Apposition {
  readonly offices: readonly string[]
  readonly places: readonly string[]
}

/** 吉林省委副書記、省長景俊海 and 李克強總理: the offices right before a name, parted by "、", and the one right after. */
function apposition(line: LineTerms, index: number, lexicon: Lexicon): Apposition {
  const name = line.found[index]!
  const beside = foundBefore(line, index)
  const start = clauseStart(line.text, Math.max(0, name.start - REACH, beside.after), name.start)
  const parts = line.text.slice(start, name.start).split(PARTING)
  const terms = beside.terms.filter(found => found.start >= start)
  const next = line.found[index + 1]
  if (next?.start === name.end) terms.push(next)
  const named = (table: TermTable) =>
    terms.filter(({ references }) => references.some(r => r.table === table))
  const offices = [...parts, ...named('titles').map(found => line.text.slice(found.start, found.end))]
  return {
    offices: offices.filter(office => office.length > 1).map(office => lexicon.project(office)),
    places: named('places').flatMap(found => placeNames(found, lexicon)),
  }
}

/** The terms before a name, back to the one that is a person, and where that ends. */
function foundBefore(line: LineTerms, index: number): { terms: Found[]; after: number } {
  const terms: Found[] = []
  for (let i = index - 1; i >= 0; i--) {
    const found = line.found[i]!
    if (line.found[index]!.start - found.end > REACH) break
    if (found.references.some(({ table, commonWord }) => table === 'officials' && !commonWord))
      return { terms, after: found.end }
    terms.push(found)
  }
  return { terms, after: 0 }
}

function clauseStart(text: string, least: number, end: number): number {
  let at = end
  while (at > least && !CLAUSE_END.test(text.charAt(at - 1))) at--
  return at
}

function placeNames(found: Found, { gazetteer }: Lexicon): string[] {
  return found.references
    .map(reference => gazetteer.entry(reference))
    .flatMap(entry => (entry.kind === 'place' ? [entry.name.hans] : []))
}

function candidateOf(
  official: Official,
  { offices, places }: Apposition,
  window: Window | undefined,
): Candidate {
  const posts = official.posts.filter(post => offices.some(office => isOffice(office, post)))
  const scores = posts.map(post => {
    const placed = post.place !== undefined && places.includes(post.place) ? PLACE : 0
    return (window !== undefined && mayHold(post, window) ? HELD_THEN : HELD) + placed
  })
  return { official, posts, score: Math.max(0, ...scores) }
}

/** Whether what a text calls an office is a post: 省长 and 吉林省省长, 由吉林省委书记 and 吉林省委书记. */
function isOffice(office: string, post: Post): boolean {
  return post.title.hans.split('、').some(title => title.endsWith(office) || office.endsWith(title))
}
