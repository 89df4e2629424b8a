/** Makes the damage of scrapers that take a page's source for its text: markup around paragraphs, and tags cut apart. */
import { pick, type Random } from './random.ts'

/** How a page wraps its paragraphs. */
export interface Page {
  readonly open: string
  readonly close: string
  /** What stands between two paragraphs. */
  readonly between: string
}

/** Wrappings as they are found in the wild. */
export const PAGES: readonly Page[] = [
  {
    open: "<div><span style='font-size:16px;margin-top:15px;line-height:25px'> ",
    close: '</span></div>',
    between: '<div>&nbsp;</div>',
  },
  { open: '<p class="ql-block">', close: '</p>', between: '' },
  { open: '<p style="text-indent: 2em;">', close: '</p>', between: '\n' },
  { open: '<P align=left>&nbsp;&nbsp;&nbsp; ', close: '</P>', between: '\n' },
  { open: '', close: '', between: '<br/>' },
  { open: '', close: '', between: '<br>\n' },
  { open: '<li><a href="/news/1.html" target="_blank">', close: '</a></li>', between: '' },
  { open: '<section data-tools="editor"><p>', close: '<o:p></o:p></p></section>', between: '' },
]

/** Each line of a text as a paragraph of a page. The text has no blank lines. */
export function asPage(text: string, { open, close, between }: Page): string {
  return text
    .split('\n')
    .map(line => (line === '' ? '' : `${open}${line}${close}`))
    .reduce((page, line) => (line === '' ? `${page}\n` : page === '' ? line : `${page}${between}${line}`), '')
}

/** Words and phrases set off by tags within a line, about one in so many code units. */
export function emphasised(text: string, random: Random, every: number): string {
  const pieces = text.split(/(?<=[，。；：！？」”])(?=[\u4e00-\u9fff])/)
  return pieces
    .map(piece => {
      if (piece.length < 4 || piece.length > 30 || random() * every > piece.length) return piece
      const [open, close] = pick(random, EMPHASES)
      return `${open}${piece}${close}`
    })
    .join('')
}

const EMPHASES = [
  ['<strong>', '</strong>'],
  ['<b>', '</b>'],
  ['<span style="color: rgb(0, 0, 0);">', '</span>'],
  ['<font color="#ff0000">', '</font>'],
  ['<a href="https://www.example.com/a/1.html" target="_blank">', '</a>'],
] as const

const TAG = /<[^<>]*>/g

/** Where tags are cut: behind a sign or between attributes, as careless patterns do; or at any place. */
export type Cut = 'at signs' | 'anywhere'

/** A share of the tags loses its beginning or its end. */
export function cutTags(page: string, random: Random, share: number, where: Cut = 'at signs'): string {
  const cut = where === 'at signs' ? cutAtSign : cutAnywhere
  return page.replace(TAG, tag => (random() < share ? cut(tag, random) : tag))
}

function cutAtSign(tag: string, random: Random): string {
  const gap = tag.indexOf(' ')
  if (gap > 0) return pick(random, [tag.slice(gap + 1), tag.slice(0, -1), tag.slice(tag.indexOf('=') + 2)])
  return random() < 0.7 ? tag.slice(1) : tag.slice(0, -1)
}

function cutAnywhere(tag: string, random: Random): string {
  const at = 1 + Math.floor(random() * (tag.length - 1))
  return random() < 0.5 ? tag.slice(0, at) : tag.slice(at)
}
