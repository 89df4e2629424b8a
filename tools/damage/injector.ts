/**
 * Makes the damage of sites that inject readings: a site's table holds some characters, and the engine's own injector
 * is run on the bytes. What stood where is kept, so that a mend can be measured.
 */
import type { CodePage } from '../../engine/recode/codepages.ts'
import { type Broken, CUTS, cutAt, type Decoded, decode, insertions } from '../../engine/splice/injector.ts'
import { encodeText, type Pair } from '../../engine/splice/pairs.ts'

export interface InjectorOptions {
  /** The site's table: characters of its code page, and their readings. */
  readonly readings: ReadonlyMap<string, string>
  readonly broken: Broken
  /** Whether the site also cuts at punctuation. */
  readonly cuts?: boolean
  /** Whether the text was brought to NFKC afterwards. */
  readonly normalised?: boolean
  /** How often each reading is put in; once if absent. */
  readonly times?: number
  /** Whether a space follows each reading. */
  readonly spaced?: boolean
}

export interface Damaged {
  readonly text: string
  /** For each code unit of the text, the offset in the truth of the character that it survives from, or -1. */
  readonly origins: readonly number[]
  /** How many characters are destroyed though each of their bytes is on the page yet, or told by the reading after it. */
  readonly legible: number
}

/** Damages a text whose characters are all in the code page; others make it throw a RangeError. */
export function injectReadings(page: CodePage, truth: string, options: InjectorOptions): Damaged {
  const bytes = encodeText(page, truth)
  if (bytes === undefined) throw new RangeError('the text holds characters that the code page lacks')
  const table = new Map<Pair, string>()
  for (const [character, reading] of options.readings)
    table.set(page.encode(character.codePointAt(0)!), reading)
  const after = insertions(bytes, table)
  return decodeInjected(page, truth, stream(page, truth, bytes, after, options), options)
}

/** Bytes, and for each the offset of the character of the truth that it is of; -1 for those of readings. */
interface Stream {
  readonly bytes: number[]
  readonly owners: number[]
}

function stream(
  page: CodePage,
  truth: string,
  bytes: readonly number[],
  after: ReadonlyMap<number, string>,
  { times = 1, spaced = false }: InjectorOptions,
): Stream {
  const out: Stream = { bytes: [], owners: [] }
  const push = (byte: number, owner: number) => {
    out.bytes.push(byte)
    out.owners.push(owner)
  }
  let i = 0
  for (let offset = 0; offset < truth.length; offset++) {
    const length = page.encode(truth.charCodeAt(offset)) > 0xff ? 2 : 1
    for (let k = 0; k < length; k++, i++) {
      push(bytes[i]!, offset)
      const reading = after.get(i)
      if (reading === undefined) continue
      const more = encodeText(page, `(${reading})`.repeat(times) + (spaced ? ' ' : ''))
      for (const byte of more ?? []) push(byte, -1)
    }
  }
  return out
}

function decodeInjected(
  page: CodePage,
  truth: string,
  { bytes, owners }: Stream,
  options: InjectorOptions,
): Damaged {
  const whole = [{ start: 0, end: bytes.length }]
  const pieces = options.cuts ? cutAt(bytes, whole, CUTS) : whole
  const text: string[] = []
  const origins: number[] = []
  const lost = new Set<number>()
  for (const piece of pieces)
    for (const one of decode(page, bytes, piece, options.broken)) {
      const owner = owners[one.start]!
      const form = options.normalised ? one.text.normalize('NFKC') : one.text
      const survives = owners[one.start - 1] !== owner && one.text === truth[owner]
      text.push(form)
      for (let k = 0; k < form.length; k++) origins.push(survives ? owner : -1)
      if (!survives) for (const offset of lostWith(one, owners)) lost.add(offset)
    }
  const left = new Set(origins)
  const legible = [...truth].filter((_, offset) => !left.has(offset) && !lost.has(offset)).length
  return { text: text.join(''), origins, legible }
}

/** Of which characters a byte is gone for good, where a decoder left a question mark or nothing of some bytes. */
function lostWith({ text, start, end }: Decoded, owners: readonly number[]): number[] {
  if (text !== '' && text !== '?') return []
  return owners.slice(start, end).filter((_, i) => !isTold(owners, start + i))
}

/** Whether a reading follows right after a byte: it tells of the two before it. */
function isTold(owners: readonly number[], at: number): boolean {
  return owners[at] !== -1 && owners[at + 1] === -1
}
