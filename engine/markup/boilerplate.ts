import { Rows } from '../lexicon/rows.ts'
import type { Sections } from '../lexicon/sections.ts'
import type { Span } from '../text/span.ts'

/** What a line, or its end, is beside the article. */
export type BoilerplateKind =
  | 'share'
  | 'controls'
  | 'place'
  | 'related'
  | 'about'
  | 'notice'
  | 'picture'
  | 'ruler'

/** A line that is no part of the article, or the end of one. */
export interface BoilerplatePart extends Span {
  readonly kind: BoilerplateKind
  /** Nothing that an article says looks so. */
  readonly certain: boolean
}

/** Lines longer than this many code units are articles' own. */
const LONGEST = 400
/** Lines about the article, and rows of buttons, are shorter. */
const LONGEST_LIST = 120

/** The signs between buttons and between links. */
const GAPS = /[\s|｜│/／·•>＞»›→\-—_[\]【】()（）「」,，、:：]+/
const SENTENCE_END = /[。！？；]/
const EDGE = /^[\s\u3000]+|[\s\u3000]+$/g

/**
 * Knows what pages say beside their text: buttons, ways to the page, links, notices, places of pictures.
 * In the file: `boilerplate`, Rows of a phrase in Simplified characters and its class (data/boilerplate/README.md).
 */
export class Boilerplate {
  private readonly classes = new Map<string, Set<string>>()
  private readonly shares: readonly string[]
  private readonly notices: readonly string[]
  private readonly imprints: readonly string[]

  constructor(sections: Sections) {
    const rows = new Rows(sections, 'boilerplate')
    for (let i = 0; i < rows.length; i++) {
      const [phrase, name] = rows.cells(i)
      this.classes.set(phrase!, (this.classes.get(phrase!) ?? new Set()).add(name!))
    }
    this.shares = this.ofClass('share')
    this.notices = this.ofClass('notice')
    this.imprints = this.ofClass('imprint')
  }

  private ofClass(name: string): string[] {
    return [...this.classes].filter(([, names]) => names.has(name)).map(([phrase]) => phrase)
  }

  private is(phrase: string, name: string): boolean {
    return this.classes.get(phrase)?.has(name) ?? false
  }

  /** The part of a line, projected to Simplified characters, that is no article; undefined where all of it is. */
  partOf(line: string): BoilerplatePart | undefined {
    const text = line.replace(EDGE, '')
    if (text === '' || line.length > LONGEST) return undefined
    const whole = this.wholeLine(text)
    return whole === undefined ? this.lineEnd(line) : { start: 0, end: line.length, ...whole }
  }

  private wholeLine(text: string): Omit<BoilerplatePart, keyof Span> | undefined {
    if (isRuler(text)) return { kind: 'ruler', certain: false }
    if (this.isPicture(text)) return { kind: 'picture', certain: false }
    const controls = text.length > LONGEST_LIST ? undefined : this.controls(text)
    if (controls !== undefined) return controls
    if (this.isNotice(text)) return { kind: 'notice', certain: false }
    if (text.length > LONGEST_LIST || SENTENCE_END.test(text)) return undefined
    if (this.isWay(text)) return { kind: 'place', certain: true }
    if (this.isRelated(text)) return { kind: 'related', certain: false }
    return this.isAbout(text) ? { kind: 'about', certain: false } : undefined
  }

  /** A row of buttons, or an invitation to share. */
  private controls(text: string): Omit<BoilerplatePart, keyof Span> | undefined {
    if (this.shares.some(share => text.startsWith(share) && text.length <= share.length + 2))
      return { kind: 'share', certain: true }
    const words = text.split(GAPS).filter(word => word !== '')
    if (words.length === 0 || !words.every(word => this.is(word, 'control'))) return undefined
    const certain = words.length > 2 || words.some(word => word.length > 3)
    return { kind: 'controls', certain }
  }

  private isPicture(text: string): boolean {
    const core = text.replace(/^[-—=*·.\s[\]【】()（）<>《》]+|[-—=*·.\s[\]【】()（）<>《》]+$/g, '')
    return this.is(core, 'picture') && (core !== text || core.length > 3)
  }

  private isNotice(text: string): boolean {
    if (this.notices.some(notice => text.includes(notice))) return true
    return this.imprints.some(imprint => {
      const at = text.indexOf(imprint)
      const begins = at === 0 || (at > 0 && /[\s|©]/.test(text[at - 1]!))
      return begins && /^(?:$|[\s:：©|])/.test(text.slice(at + imprint.length))
    })
  }

  /** The way to the page: 首页 > 新闻 > 正文, or the words that come before it and at least one sign between. */
  private isWay(text: string): boolean {
    const [label, way] = splitLabel(text)
    if (way !== undefined && this.is(label, 'place')) return /[>＞»›→]|->|--/.test(way)
    return /^(?:网站)?首页\s*(?:[>＞»›→]|->|--)/.test(text)
  }

  private isRelated(text: string): boolean {
    const [label, rest] = splitLabel(text)
    return this.is(label, 'related') && (rest !== undefined || label === text)
  }

  /** Labels with short values: 来源:某报 编辑:某某. One that articles use as well has to stand beside another. */
  private isAbout(text: string): boolean {
    let strong = 0
    let longest = 0
    for (const [, label, value] of text.matchAll(/([\p{Script=Han}]{2,8})\s?[:：]\s?([^:：|｜]*)/gu)) {
      const name = this.labelIn(label!)
      if (name === undefined) return false
      if (name === 'label') strong++
      longest = Math.max(longest, value!.trim().length)
    }
    return strong > 0 && longest <= 30 && beginsWithLabel(text)
  }

  /** The class of the label that some characters end with. */
  private labelIn(characters: string): 'label' | 'weak label' | undefined {
    for (let from = 0; from < characters.length - 1; from++) {
      const tail = characters.slice(from)
      if (this.is(tail, 'label')) return 'label'
      if (this.is(tail, 'weak label')) return 'weak label'
    }
    return undefined
  }

  /** What follows an article's last sentence on the same line: (责任编辑：某某), 分享让更多人看到. */
  private lineEnd(line: string): BoilerplatePart | undefined {
    const bracket = /[（(【[]([\p{Script=Han}]{2,4})\s?[:：][^（()）【】]{1,24}[)）】\]]\s*$/u.exec(
      line.slice(-40),
    )
    if (bracket !== null && this.is(bracket[1]!, 'label'))
      return { start: line.length - bracket[0].length, end: line.length, kind: 'about', certain: false }
    const share = this.shares.find(phrase => line.endsWith(phrase))
    if (share === undefined) return undefined
    const start = line.length - share.length
    const parted = /[。！？”」）\s]/.test(line[start - 1] ?? '')
    return parted ? { start, end: line.length, kind: 'share', certain: true } : undefined
  }
}

function isRuler(text: string): boolean {
  return text.length >= 8 && /^(?:-+|=+|_+|\*+|~+|—+|─+|━+|＿+|…+|·+)$/.test(text)
}

/** What stands before a line's first colon, and what after it; the whole line, where there is none. */
function splitLabel(text: string): [label: string, rest?: string] {
  const colon = text.search(/[:：]/)
  return colon < 0 ? [text] : [text.slice(0, colon).trim(), text.slice(colon + 1)]
}

/** A line about the article begins with a label, or with a date. */
function beginsWithLabel(text: string): boolean {
  return /^[[【(（\s]*(?:\p{Script=Han}{2,8}\s?[:：]|\d{4}\s?[-年/.])/u.test(text)
}
