import type { DocumentDate, Holder, Name, Post } from '../../engine/index.ts'
import { HOW, LABELS } from './labels.ts'
import { nameOfSource, type Writer } from './writer.ts'

/** How many posts or holders are listed beside those of the document's date. */
const MOST = 12

/** A post, and who held it where that is not said otherwise. */
interface Line {
  readonly post: Post
  readonly holder?: Name
}

/** Posts in lists, each with its dates and the number of its source; the sources stand below. */
export class PostLists {
  private readonly writer: Writer
  private readonly sources: string[] = []

  constructor(writer: Writer) {
    this.writer = writer
  }

  ofPerson(posts: readonly Post[]): string {
    return this.list(posts.map(post => ({ post })))
  }

  ofOffice(holders: readonly Holder[]): string {
    return this.list(holders.map(({ post, name }) => ({ post, holder: name })))
  }

  /** The sources that were referred to so far, numbered. */
  get footnotes(): string | undefined {
    if (this.sources.length === 0) return undefined
    const { style } = this.writer
    const items = this.sources.map((source, i) => `[${i + 1}] ${nameOfSource(source)}`)
    return style.faint(`${this.writer.plain(LABELS.sources)} ${items.join('; ')}`)
  }

  private list(lines: readonly Line[]): string {
    const items = lines.slice(0, MOST).map(line => this.item(line))
    const rest = lines.length - items.length
    return this.writer.style.list(rest > 0 ? [...items, this.writer.label('more', { count: rest })] : items)
  }

  private item({ post, holder }: Line): string {
    const { text, strong } = this.writer.style
    const what =
      holder === undefined ? strong(this.writer.name(post.title)) : strong(this.writer.name(holder))
    const english = this.writer.locale === 'en' && holder === undefined ? ` ${text(post.english)}` : ''
    const doubt = post.confidence === 'high' ? '' : ` (${this.writer.label('uncertain')})`
    return `${text(`${post.start} – ${post.end ?? ''}`.trim())}: ${what}${english}${doubt} ${text(`[${this.number(post.source)}]`)}`
  }

  private number(source: string): number {
    if (!this.sources.includes(source)) this.sources.push(source)
    return this.sources.indexOf(source) + 1
  }
}

/** A document's date, or the days that it lies between. */
export function dateText({ earliest, latest }: DocumentDate): string {
  return earliest === latest ? earliest : `${earliest} – ${latest}`
}

export function onDate(writer: Writer, date: DocumentDate): string {
  return writer.label('onDate', { date: dateText(date), how: writer.plain(HOW[date.how]) })
}
