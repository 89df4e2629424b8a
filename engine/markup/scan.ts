import type { Span } from '../text/span.ts'
import { readAttributes } from './attributes.ts'
import { rulesEnd } from './css.ts'
import { type Effect, effectOf } from './elements.ts'
import { KnownTags } from './known-tags.ts'
import { pieceEndingAt } from './pieces.ts'
import { type Rubble, rubbleIn, runAround } from './rubble.ts'
import { settle } from './settle.ts'
import type { MarkupState } from './state.ts'
import { type Certainty, type Tag, tagAt, type Which } from './tags.ts'

/** Markup in a line: a tag, the rest of one that was cut, or what stands between two signs and is no text. */
export interface Mark extends Span {
  readonly kind: 'tag' | 'piece' | Hidden
  readonly effect: Effect
  readonly certainty: Certainty
  /** Set where too little is left to tell what it does: `effect` is then inferred from what stands around. */
  readonly either?: Which
}

/** What hides its content from readers. */
export type Hidden = 'comment' | 'style' | 'script'

/** Which of the things that reach over lines the document closes as often as it opens them. */
export type Honoured = Readonly<Record<Hidden | 'fence', boolean>>

/** What a line is scanned with: how its document is written. */
export interface Manner extends Honoured {
  /** The tags that the document has whole, more than once each. */
  readonly tags: readonly string[]
  /** Whether it parts paragraphs by a line's end or by several tags: one alone then parts none. */
  readonly parted: boolean
}

export interface Scan {
  readonly marks: readonly Mark[]
  /** What the line ends within. */
  readonly exit: MarkupState
}

const CLOSERS = { comment: '-->', style: '</style', script: '</script' } as const

const NOTHING: readonly Mark[] = []

/**
 * The markup of one line that begins in `entry`, in order, none overlapping another. Code between backticks is not
 * markup. What is opened, never closed in this line and not honoured hides nothing: its opening alone is a mark.
 */
export function scan(line: string, entry: MarkupState, manner: Manner): Scan {
  if (manner.fence && (entry === 'text' || entry === 'fence') && isFence(line))
    return { marks: NOTHING, exit: entry === 'fence' ? 'text' : 'fence' }
  if (manner.fence && entry === 'fence') return { marks: NOTHING, exit: 'fence' }
  if (entry === 'text' && !/[<>{]/.test(line)) return { marks: NOTHING, exit: 'text' }
  return new Scanner(line, manner).run(entry)
}

/** Whether a line opens or closes a block of code, as in Markdown. */
export function isFence(line: string): boolean {
  return line.includes('```') && /^\s{0,3}```[^`]*$/.test(line)
}

/** What is kept of a tag. */
type MarkedTag = Pick<Tag, 'start' | 'end' | 'effect' | 'certainty' | 'either'>

class Scanner {
  private readonly line: string
  private readonly manner: Manner
  private readonly marks: Mark[] = []
  private at = 0
  private exit: MarkupState = 'text'
  private lower: string | undefined
  /** The kinds whose closing has been looked for to the line's end in vain. */
  private readonly unclosed = new Set<Hidden>()
  private knownTags: KnownTags | undefined
  /** The run of ASCII that was looked through last, and what it holds. */
  private rubble: { readonly end: number; readonly pieces: readonly Rubble[] } = { end: 0, pieces: [] }
  /** The first of its pieces that the scanner is not past. */
  private nextPiece = 0

  constructor(line: string, manner: Manner) {
    this.line = line
    this.manner = manner
  }

  run(entry: MarkupState): Scan {
    this.enter(entry)
    while (this.at < this.line.length) {
      const unit = this.line.charCodeAt(this.at)
      if (unit === 0x3c) this.open()
      else if (unit === 0x3e) this.close()
      else if (unit === 0x60) this.at = skipCode(this.line, this.at)
      else this.at++
    }
    settle(this.line, this.marks, this.manner.parted)
    return { marks: this.marks, exit: this.exit }
  }

  private enter(entry: MarkupState): void {
    const rules = entry === 'text' ? rulesEnd(this.line) : 0
    if (rules > 0) this.mark('style', 0, rules, 'block', 'likely')
    else if (entry === 'tag') this.continueTag()
    else if (entry !== 'text' && entry !== 'fence' && this.manner[entry]) this.hide(entry, 0, 0)
  }

  private mark(
    kind: Mark['kind'],
    start: number,
    end: number,
    effect: Effect,
    certainty: Certainty = 'sure',
  ): void {
    this.marks.push({ kind, start, end, effect, certainty })
    this.at = end
  }

  private markTag(kind: 'tag' | 'piece', { start, end, effect, certainty, either }: MarkedTag): void {
    this.marks.push({ kind, start, end, effect, certainty, ...(either === undefined ? {} : { either }) })
    this.at = end
  }

  /** A tag that an earlier line opened goes on only as long as what stands here are attributes. */
  private continueTag(): void {
    const { ending, end, count } = readAttributes(this.line, 0)
    if (ending === 'closed') this.mark('tag', 0, end, 'inline')
    else if (ending === 'open' && count > 0) {
      this.mark('tag', 0, end, 'inline')
      this.exit = 'tag'
    }
  }

  private open(): void {
    const next = this.line[this.at + 1]
    if (this.line.startsWith('<!--', this.at)) this.hide('comment', this.at, this.at + 4)
    else if (next === '!' || next === '?') this.declaration()
    else this.tag()
  }

  private tag(): void {
    const { line, at } = this
    const tag = tagAt(line, at)
    const rubble = this.rubbleAt(at)
    if (rubble !== undefined && rubble.start === at && !rubble.whole && !isBetter(line, tag, rubble)) {
      this.markTag('piece', { ...rubble, certainty: 'likely' })
      return
    }
    if (tag === undefined || isMention(line, tag)) {
      this.at = tag?.end ?? at + 1
      return
    }
    const name = tag.name.toLowerCase()
    const opens = tag.ending === 'closed' && line[at + 1] !== '/'
    if (opens && (name === 'style' || name === 'script')) this.hide(name, at, tag.end)
    else this.markTag(tag.ending === 'closed' ? 'tag' : 'piece', tag)
    if (tag.ending === 'open') this.exit = 'tag'
  }

  /** Content up to its closing, or to the line's end if the document closes it at all. */
  private hide(kind: Hidden, start: number, content: number): void {
    const close = this.closingOf(kind, content)
    const effect = kind === 'comment' ? 'inline' : 'block'
    if (close >= 0) {
      const from = close + CLOSERS[kind].length
      const end = kind === 'comment' ? from : this.line.indexOf('>', from) + 1 || this.line.length
      this.mark(kind, start, end, effect)
    } else if (this.manner[kind]) {
      this.mark(kind, start, this.line.length, effect)
      this.exit = kind
    } else this.mark('piece', start, content, 'inline')
  }

  private closingOf(kind: Hidden, from: number): number {
    if (this.unclosed.has(kind)) return -1
    this.lower ??= this.line.toLowerCase()
    // Where lower case is longer (İ), its offsets are not the line's.
    const text = this.lower.length === this.line.length ? this.lower : this.line
    const close = text.indexOf(CLOSERS[kind], from)
    if (close < 0) this.unclosed.add(kind)
    return close
  }

  /** `<!doctype …>`, `<![endif]>`, `<?xml … ?>`. */
  private declaration(): void {
    const { line, at } = this
    const head = /^<(?:!doctype\b|!\[(?:cdata\[|endif|if )|\?xml\b)/i.test(line.slice(at, at + 10))
    const close = head ? line.indexOf('>', at) : -1
    if (close < 0) this.at++
    else if (line.startsWith('<![CDATA[', at)) this.mark('tag', at, at + 9, 'inline')
    else this.mark('tag', at, close + 1, 'inline')
  }

  private close(): void {
    const floor = this.marks.at(-1)?.end ?? 0
    const rubble = this.rubbleAt(this.at)
    const found = pieceEndingAt(this.line, this.at, floor)
    const own = rubble !== undefined && rubble.start >= floor && !(found && found.start < rubble.start)
    const piece: MarkedTag | undefined = own ? { ...rubble, certainty: 'likely' } : found
    if (piece === undefined || isMention(this.line, piece)) this.at++
    else this.markTag('piece', piece)
  }

  /** The piece of one of the document's own tags that holds the sign at `at`; asked for from left to right. */
  private rubbleAt(at: number): Rubble | undefined {
    if (this.manner.tags.length === 0) return undefined
    if (at >= this.rubble.end) {
      this.knownTags ??= new KnownTags(this.manner.tags)
      const run = runAround(this.line, at, Math.max(this.rubble.end, this.marks.at(-1)?.end ?? 0))
      this.rubble = { end: run.end, pieces: rubbleIn(this.line, run, this.knownTags) }
      this.nextPiece = 0
    }
    const { pieces } = this.rubble
    while (this.nextPiece < pieces.length && pieces[this.nextPiece]!.end <= at) this.nextPiece++
    const piece = pieces[this.nextPiece]
    return piece !== undefined && piece.start <= at ? piece : undefined
  }
}

/** Whether a tag as it is read by itself is whole, or reaches further than a piece of the document's own tags. */
function isBetter(line: string, tag: Tag | undefined, { start, end }: Span): boolean {
  if (tag === undefined || effectOf(tag.name) === undefined) return false
  // What follows a long piece and a blank are words of the text, though they could be attributes.
  const words = end - start > LONG_PIECE && /\s/.test(line.slice(end, tag.end))
  return tag.ending === 'closed' || (tag.end > end && !words)
}

/** So many code units of a tag are known beyond doubt for a piece of it. */
const LONG_PIECE = 20

/** Where to go on from a backtick: up to three hold code up to as many again on the same line. */
export function skipCode(line: string, at: number): number {
  const ticks = /^`{1,3}(?!`)/.exec(line.slice(at, at + 4))?.[0]
  const close = ticks === undefined ? -1 : line.indexOf(ticks, at + ticks.length)
  // A mend may have parted the line in two.
  return close < 0 || line.slice(at, close).includes('\n') ? at + 1 : close + ticks!.length
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ["'", "'"],
])

/** A writer who speaks of a tag quotes it, or calls it one. */
function isMention(line: string, { start, end }: Span): boolean {
  if (isQuoted(line, start, end)) return true
  return /^ ?(?:标签|標籤|標記|标记|元素)/.test(line.slice(end, end + 3))
}

/** Whether quotation marks stand right before and after. */
export function isQuoted(line: string, start: number, end: number): boolean {
  const closing = QUOTES.get(line[start - 1] ?? '')
  return closing !== undefined && line[end] === closing
}
