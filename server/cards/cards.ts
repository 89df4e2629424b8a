import type {
  DateHover,
  Hover,
  Member,
  Organisation,
  OrgHover,
  PersonHover,
  PhraseHover,
  Place,
  PlaceHover,
  SetPhrase,
  TitleHover,
  WordHover,
} from '../../engine/index.ts'
import { HOW } from './labels.ts'
import { dateText, onDate, PostLists } from './posts.ts'
import type { Writer } from './writer.ts'

/** What is known of what stands at a place, for a reader. */
export function card(hover: Hover, writer: Writer): string {
  switch (hover.kind) {
    case 'person':
      return personCard(hover, writer)
    case 'phrase':
      return phraseCard(hover, writer)
    case 'title':
      return titleCard(hover, writer)
    case 'org':
      return organisationCard(hover, writer)
    case 'place':
      return placeCard(hover, writer)
    case 'date':
      return dateCard(hover, writer)
    case 'word':
      return wordCard(hover, writer)
  }
}

function personCard(
  { entry, sure, postsOnDate, otherPosts, date, homonyms }: PersonHover,
  writer: Writer,
): string {
  const { text, link } = writer.style
  const lists = new PostLists(writer)
  const current = postsOnDate.length > 0 && date !== undefined
  return writer.card(
    writer.heading(entry.name, entry.pinyin, entry.english),
    sure ? undefined : writer.label('unsure'),
    current ? `${onDate(writer, date)}\n${lists.ofPerson(postsOnDate)}` : undefined,
    otherPosts.length === 0
      ? undefined
      : `${writer.label(current ? 'otherPosts' : 'posts')}\n${lists.ofPerson(otherPosts)}`,
    writer.facts(
      entry.born && writer.label('born', { year: entry.born }),
      writer.locale === 'en' ? text(entry.note) : undefined,
      entry.wikidata && link('Wikidata', `https://www.wikidata.org/wiki/${entry.wikidata}`),
    ),
    homonyms.length === 0
      ? undefined
      : writer.label('homonyms', {
          names: homonyms.map(other => `${writer.name(other.name)} ${other.note}`).join('; '),
        }),
    lists.footnotes ?? writer.source(entry.source),
  )
}

function phraseCard({ entry }: PhraseHover, writer: Writer): string {
  const { text } = writer.style
  return writer.card(
    writer.heading(entry.name, entry.pinyin, entry.english),
    membersOf(entry, writer),
    text(entry.meaning),
    writer.facts(
      text(writer.term(entry.type)),
      entry.firstUsed && writer.label('firstUsed', { date: entry.firstUsed }),
      text(entry.occasion),
      writer.label('scope', { scope: writer.term(entry.scope) }),
      entry.confidence === 'high' ? undefined : writer.label('uncertain'),
    ),
    alsoCalled(entry, writer),
    writer.source(entry.source),
  )
}

/** Other wordings; the name itself in quotation marks is none. */
function alsoCalled({ name, aliases }: SetPhrase | Organisation, writer: Writer): string | undefined {
  const others = aliases.filter(alias => alias.replace(/[“”]/g, '') !== name.hans)
  return others.length === 0 ? undefined : writer.label('alsoCalled', { names: others.join(', ') })
}

/** The items, numbered, each with its English where the table has one for each. */
function membersOf({ members, membersEnglish }: SetPhrase, writer: Writer): string | undefined {
  if (members.length === 0) return undefined
  const { text, list } = writer.style
  const english = membersEnglish.split(/;\s*/)
  const paired = english.length === members.length
  const items = members.map(
    (member, i) => `${text(memberName(member, writer))}${paired ? ` · ${text(english[i] ?? '')}` : ''}`,
  )
  return paired || membersEnglish === ''
    ? list(items, true)
    : `${list(items, true)}\n\n${text(membersEnglish)}`
}

/** A Traditional form that may be another one bears a question mark. */
function memberName({ hans, hant, hantCertain }: Member, writer: Writer): string {
  return writer.name({ hans, hant: hantCertain ? hant : `${hant}?` })
}

function titleCard({ entry, holdersOnDate, date }: TitleHover, writer: Writer): string {
  const { text } = writer.style
  const lists = new PostLists(writer)
  const current = holdersOnDate.length > 0 && date !== undefined
  const others = entry.holders.filter(holder => !holdersOnDate.includes(holder))
  return writer.card(
    writer.heading(entry.name, '', entry.english),
    writer.facts(
      entry.level && text(writer.term(entry.level)),
      entry.orgType && text(writer.term(entry.orgType)),
    ),
    current ? `${onDate(writer, date)}\n${lists.ofOffice(holdersOnDate)}` : undefined,
    others.length === 0 ? undefined : `${writer.label('holders')}\n${lists.ofOffice(others)}`,
    lists.footnotes ?? writer.source(entry.source),
  )
}

function organisationCard({ entry }: OrgHover, writer: Writer): string {
  const { text } = writer.style
  return writer.card(
    writer.heading(entry.name, entry.pinyin, entry.english),
    writer.facts(text(writer.term(entry.level)), text(writer.term(entry.orgType))),
    alsoCalled(entry, writer),
    writer.source(entry.source),
  )
}

function placeCard({ entries }: PlaceHover, writer: Writer): string {
  return writer.card(...entries.map(place => placeBlock(place, writer)), sourceOf(entries, writer))
}

function placeBlock(place: Place, writer: Writer): string {
  const { text } = writer.style
  const facts = writer.facts(
    text(writer.term(place.level)),
    place.parent && writer.label('inPlace', { place: place.parent }),
    place.abbreviation && text(writer.name(place.abbreviation)),
    text(place.adcode),
  )
  return `${writer.heading(place.name, place.pinyin, place.english)}\n\n${facts}`
}

function sourceOf([first]: readonly Place[], writer: Writer): string | undefined {
  return first && writer.source(first.source)
}

function dateCard({ expression, date }: DateHover, writer: Writer): string {
  const said = expression.value ?? expression.monthDay
  return writer.card(
    said && writer.style.strong(said),
    date && writer.label('documentDate', { date: dateText(date), how: writer.plain(HOW[date.how]) }),
  )
}

function wordCard({ text: word, definitions, readings }: WordHover, writer: Writer): string {
  const { text, strong, list, faint } = writer.style
  if (definitions.length === 0) {
    const known = readings.filter(choices => choices.length > 0)
    return known.length === 0
      ? ''
      : `${strong(word)} ${text(known.map(choices => choices.join('/')).join(' '))}`
  }
  const entries = definitions.map(({ simplified, traditional, pinyin, english }) =>
    writer.card(
      writer.heading({ hans: simplified, hant: traditional }, pinyin, ''),
      list(english.map(meaning => text(meaning))),
    ),
  )
  return writer.card(...entries, faint('CC-CEDICT'))
}
