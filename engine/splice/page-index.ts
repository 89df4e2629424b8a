import type { Lexicon } from '../lexicon/lexicon.ts'
import { parseSyllable, type Syllable } from '../pinyin/syllable.ts'
import type { CodePage } from '../recode/codepages.ts'
import { isLead, isPrivateUse, isTrail, type Pair } from './pairs.ts'

/** Bytes that a piece of damaged text may have been decoded from, and the piece's length in code units. */
export interface Source {
  readonly length: number
  /** One byte or two. */
  readonly bytes: readonly number[]
}

/** Below this share of running text a character is not thought of where a byte is to be guessed. */
const GUESSABLE = 1e-6
/** From this share on a character is thought of where both of its bytes are lost. */
const OFTEN = 1e-4
const COMMA = 0xff0c
/** Signs that are thought of where a byte is to be guessed. */
const SIGNS = '，。、；：？！“”‘’（）《》〈〉「」『』【】—…·　．０１２３４５６７８９％'

/** A code page arranged for going back from damaged text to bytes. Made once for each lexicon (about 20 ms). */
export class PageIndex {
  readonly page: CodePage
  /** The codes of common characters by their first byte, and by their second. */
  private readonly byLead: readonly Pair[][]
  private readonly byTrail: readonly Pair[][]
  private readonly droppable: readonly Pair[][]
  private readonly between: readonly Pair[][]
  /** Characters' readings, by their letters. */
  private readonly bySyllable: ReadonlyMap<string, readonly Pair[]>
  /** Pairs that NFKC turns into other text, by that text's first character. */
  private readonly normalised: ReadonlyMap<string, readonly { text: string; pair: Pair }[]>

  constructor(lexicon: Lexicon) {
    this.page = lexicon.codepages.gbk
    const byLead: Pair[][] = Array.from({ length: 256 }, () => [])
    const byTrail: Pair[][] = Array.from({ length: 256 }, () => [])
    const bySyllable = new Map<string, Pair[]>()
    const normalised = new Map<string, { text: string; pair: Pair }[]>()
    for (const { pair, codePoint } of characters(this.page)) {
      const character = String.fromCodePoint(codePoint)
      const text = character.normalize('NFKC')
      if (text !== character && !isUnlikely(codePoint, pair)) put(normalised, text[0]!, { text, pair })
      const syllables = new Set<string>()
      for (const reading of lexicon.readings.of(codePoint)) {
        const syllable = parseSyllable(reading)
        if (syllable !== undefined) syllables.add(syllable.letters)
      }
      for (const letters of syllables) put(bySyllable, letters, pair)
      if (lexicon.readings.frequency(codePoint) < GUESSABLE && !SIGNS.includes(character)) continue
      byLead[pair >> 8]!.push(pair)
      byTrail[pair & 0xff]!.push(pair)
    }
    this.byLead = byLead
    const isOften = (codePoint: number) =>
      lexicon.readings.frequency(codePoint) >= OFTEN || codePoint === COMMA
    const open = byLead
      .flat()
      .filter(pair => this.startsDropped(pair & 0xff) && isOften(this.character(pair >> 8, pair & 0xff)))
    this.between = byLead.map((_, lead) => open.filter(pair => this.isDropped(lead, pair >> 8)))
    this.droppable = byLead.map(pairs => pairs.filter(pair => this.startsDropped(pair & 0xff)))
    this.byTrail = byTrail
    this.bySyllable = bySyllable
    this.normalised = normalised
  }

  /** The code point of a pair, or -1 where it is no character (private use counts as none). */
  character(lead: number, trail: number): number {
    const codePoint = this.page.decode(lead, trail)
    return isPrivateUse(codePoint) ? -1 : codePoint
  }

  /** A pair's character; a null character where it is none, which no text holds. */
  characterOf(pair: Pair): string {
    const codePoint = this.character(pair >> 8, pair & 0xff)
    return codePoint < 0 ? '\0' : String.fromCodePoint(codePoint)
  }

  commonWithLead(lead: number): readonly Pair[] {
    return this.byLead[lead]!
  }

  commonWithTrail(trail: number): readonly Pair[] {
    return this.byTrail[trail]!
  }

  /** The common pairs whose second byte may be the first of a pair that decoders drop. */
  droppableWithLead(lead: number): readonly Pair[] {
    return this.droppable[lead]!
  }

  /** The most common pairs that a dropped pair may stand on both sides of, where the first begins with that byte. */
  betweenDropped(lead: number): readonly Pair[] {
    return this.between[lead]!
  }

  /** Whether decoders make nothing, or private use, of a pair. */
  isDropped(lead: number, trail: number): boolean {
    return isLead(lead) && isTrail(trail) && this.character(lead, trail) < 0
  }

  private startsDropped(lead: number): boolean {
    for (let trail = 0x81; trail <= 0xfe; trail++) if (this.isDropped(lead, trail)) return true
    return false
  }

  /** The pairs whose character has the reading, in any tone: tables differ in tones. */
  withReading(syllable: Syllable): readonly Pair[] {
    return this.bySyllable.get(syllable.letters) ?? []
  }

  /** Whether a pair is a character with the reading, in any tone. */
  reads(pair: Pair, syllable: Syllable): boolean {
    return this.withReading(syllable).includes(pair)
  }

  /** The pairs with that first byte whose character has the reading, in any tone: tables differ in tones. */
  reading(lead: number, syllable: Syllable): Pair[] {
    return this.withReading(syllable).filter(pair => pair >> 8 === lead)
  }

  /** The bytes that may have given the text at an offset: its own, and those that NFKC would have brought there. */
  sources(text: string, at: number): Source[] {
    const codePoint = text.codePointAt(at)
    if (codePoint === undefined) return []
    const sources: Source[] = []
    const code = this.page.encode(codePoint)
    const length = codePoint > 0xffff ? 2 : 1
    if (code >= 0) sources.push({ length, bytes: code > 0xff ? [code >> 8, code & 0xff] : [code] })
    if (codePoint === 0x20ac) sources.push({ length, bytes: [0x80] })
    for (const { text: form, pair } of this.normalised.get(text[at]!) ?? [])
      if (text.startsWith(form, at)) sources.push({ length: form.length, bytes: [pair >> 8, pair & 0xff] })
    return sources
  }
}

const indexes = new WeakMap<Lexicon, PageIndex>()

export function pageIndex(lexicon: Lexicon): PageIndex {
  const known = indexes.get(lexicon)
  if (known !== undefined) return known
  const index = new PageIndex(lexicon)
  indexes.set(lexicon, index)
  return index
}

function* characters(page: CodePage): Iterable<{ pair: Pair; codePoint: number }> {
  for (let pair = 0x8140; pair <= 0xfefe; pair++) {
    const codePoint = isTrail(pair & 0xff) ? page.decode(pair >> 8, pair & 0xff) : -1
    if (codePoint >= 0 && !isPrivateUse(codePoint)) yield { pair, codePoint }
  }
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/**
 * Vertical brackets, and small forms whose second byte is a letter of ASCII: what damage makes of brackets and stops is
 * never they.
 */
function isUnlikely(codePoint: number, pair: Pair): boolean {
  return (
    VERTICAL_BRACKETS.includes(String.fromCodePoint(codePoint)) ||
    (isSmall(codePoint) && (pair & 0xff) < 0x80)
  )
}

const VERTICAL_BRACKETS = '\uFE35\uFE36'

function isSmall(codePoint: number): boolean {
  return codePoint >= 0xfe50 && codePoint <= 0xfe6f
}
