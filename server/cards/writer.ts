import { type Locale, type Localised, type Name, render } from '../../engine/index.ts'
import { LABELS, VOCABULARY } from './labels.ts'
import type { Style } from './style.ts'

type Args = Readonly<Record<string, string | number>>

/** Writes the parts of cards in one language and style. */
export class Writer {
  readonly style: Style
  readonly locale: Locale

  constructor(style: Style, locale: Locale) {
    this.style = style
    this.locale = locale
  }

  /** A label in the reader's language, as it shows in this style. */
  label(name: keyof typeof LABELS, args: Args = {}): string {
    return this.style.text(this.plain(LABELS[name], args))
  }

  /** A text in the reader's language, not yet in any style. */
  plain(text: Localised, args: Args = {}): string {
    return render({ text, args }, this.locale)
  }

  /** A name in both scripts, the reader's first; once where both are the same. */
  name({ hans, hant }: Name): string {
    if (hans === hant) return hans
    return this.locale === 'hant' ? `${hant} ${hans}` : `${hans} ${hant}`
  }

  /** A word of the gazetteer's own vocabulary. */
  term(word: string): string {
    return VOCABULARY.get(word)?.[this.locale] ?? word
  }

  /** The first line of a card: the name in both scripts, its reading, its English. */
  heading(name: Name, pinyin: string, english: string): string {
    const { strong, text } = this.style
    const reading = pinyin === '' ? '' : ` ${text(pinyin)}`
    return `${strong(this.name(name))}${reading}${english === '' ? '' : ` · ${text(english)}`}`
  }

  /** Facts on one line; what is empty or not known is left out. */
  facts(...facts: readonly (string | undefined)[]): string {
    return facts.filter(fact => fact !== undefined && fact !== '').join(' · ')
  }

  source(source: string): string {
    return this.style.faint(this.plain(LABELS.source, { source: nameOfSource(source) }))
  }

  /** Blocks one below another; those that are empty or not known are left out. */
  card(...blocks: readonly (string | undefined)[]): string {
    return this.style.blocks(blocks.filter((block): block is string => block !== undefined && block !== ''))
  }
}

/** A source without the words by which the gazetteer says that it was seen there. */
export function nameOfSource(source: string): string {
  return source.replace(/^seen at: /, '')
}
