import type { Document, LineView } from '../document.ts'
import type { Definition } from '../lexicon/definitions.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Span, shift } from '../text/span.ts'
import { mayHold } from './calendar.ts'
import type { DateExpression } from './dates.ts'
import type { DateHints, DocumentDate } from './document-date.ts'
import { documentTerms } from './document-terms.ts'
import type { Holder, Official, Organisation, Place, Post, SetPhrase, Title } from './entries.ts'
import { lineTerms } from './line-terms.ts'
import type { Mention, TermMention } from './mention.ts'
import { mentionsOf } from './mentions.ts'

/** What stands at a place of the text. The span is in the source; `text` is how it reads, damage mended. */
interface Hovered extends Span {
  readonly text: string
}

export interface PersonHover extends Hovered {
  readonly kind: 'person'
  readonly entry: Official
  /** False where only the spelling says that it is this person. */
  readonly sure: boolean
  /** Posts held on the document's date; empty where no date is known. */
  readonly postsOnDate: readonly Post[]
  readonly otherPosts: readonly Post[]
  readonly date: DocumentDate | undefined
  /** Others of the same name. */
  readonly homonyms: readonly Official[]
}

export interface PhraseHover extends Hovered {
  readonly kind: 'phrase'
  readonly entry: SetPhrase
}

export interface TitleHover extends Hovered {
  readonly kind: 'title'
  readonly entry: Title
  /** Who held the office on the document's date; several on the day of a change or where the date is vague. */
  readonly holdersOnDate: readonly Holder[]
  readonly date: DocumentDate | undefined
}

export interface OrgHover extends Hovered {
  readonly kind: 'org'
  readonly entry: Organisation
}

export interface PlaceHover extends Hovered {
  readonly kind: 'place'
  /** Several where units share a short name (吉林 is a province and a city). */
  readonly entries: readonly Place[]
}

export interface DateHover extends Hovered {
  readonly kind: 'date'
  readonly expression: DateExpression
  readonly date: DocumentDate | undefined
}

export interface WordHover extends Hovered {
  readonly kind: 'word'
  /** Part of speech (ICTCLAS tags); undefined where the dictionary has no such word. */
  readonly tag: string | undefined
  /** CC-CEDICT's entries (CC BY-SA 4.0); empty where it has none. */
  readonly definitions: readonly Definition[]
  /** For each character, its readings, most common first. */
  readonly readings: readonly (readonly string[])[]
}

export type Hover = PersonHover | PhraseHover | TitleHover | OrgHover | PlaceHover | DateHover | WordHover

/** What to tell of a place in the source: what is named there, else the word; undefined where there is neither. */
export function hoverAt(document: Document, offset: number, hints: DateHints = {}): Hover | undefined {
  const terms = documentTerms(document, hints)
  const line = document.lineAt(offset)
  const here = { line, terms: lineTerms(line.view, document.lexicon) }
  const mention = mentionsOf(here, document.lexicon, terms).find(
    ({ start, end }) => start <= offset && offset < end,
  )
  return mention === undefined ? wordAt(line, offset, document.lexicon) : describe(mention, terms.date)
}

function describe(mention: Mention, date: DocumentDate | undefined): Hover {
  const { start, end, text } = mention
  if (mention.kind === 'date') return { start, end, text, kind: 'date', expression: mention.date, date }
  const at = { start, end, text }
  const entry = mention.entries[0]!
  switch (entry.kind) {
    case 'person':
      return personHover(at, mention, entry, date)
    case 'phrase':
      return { ...at, kind: 'phrase', entry }
    case 'title':
      return {
        ...at,
        kind: 'title',
        entry,
        holdersOnDate: date === undefined ? [] : entry.holders.filter(({ post }) => mayHold(post, date)),
        date,
      }
    case 'org':
      return { ...at, kind: 'org', entry }
    case 'place':
      return { ...at, kind: 'place', entries: mention.entries.filter(other => other.kind === 'place') }
  }
}

function personHover(
  at: Hovered,
  { entries, sure }: TermMention,
  entry: Official,
  date: DocumentDate | undefined,
): PersonHover {
  const then = (post: Post) => date !== undefined && mayHold(post, date)
  return {
    ...at,
    kind: 'person',
    entry,
    sure,
    postsOnDate: entry.posts.filter(then),
    otherPosts: entry.posts.filter(post => !then(post)),
    date,
    homonyms: entries.slice(1).filter(other => other.kind === 'person'),
  }
}

function wordAt(line: LineView, offset: number, lexicon: Lexicon): WordHover | undefined {
  const { view } = line
  for (const span of lexicon.words.segment(view.text)) {
    const source = shift(view.toSource(span), line.offset)
    if (offset < source.start) return undefined
    if (offset < source.end) return describeWord(source, view.text.slice(span.start, span.end), lexicon)
  }
  return undefined
}

/** What to tell of a word that stands at a span of the source; undefined where nothing is known of it. */
export function describeWord(source: Span, text: string, lexicon: Lexicon): WordHover | undefined {
  const readings = [...text].map(character => lexicon.readings.of(character.codePointAt(0)!))
  const definitions = lexicon.definitions.of(text)
  if (definitions.length === 0 && readings.every(of => of.length === 0)) return undefined
  return { ...source, text, kind: 'word', tag: lexicon.words.lookUp(text)?.tag, definitions, readings }
}
