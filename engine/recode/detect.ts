/** Which encoding a file's bytes are in, and which one a file that was opened wrongly is in. */
import type { Lexicon } from '../lexicon/lexicon.ts'
import { pairSample, type Sample, utf8Errors, utf16Sample } from './samples.ts'

/** A label of the WHATWG Encoding Standard, or `binary` where the bytes are no text. */
export type FileEncoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be' | 'binary'

export interface Detection {
  readonly encoding: FileEncoding
  /** 0 to 1. Below SURE_OF_ENCODING the bytes are hardly text of this encoding, and no other that is known here fits better. */
  readonly confidence: number
  readonly byteOrderMark: boolean
}

/** From this confidence up a file is read by the encoding that was detected. */
export const SURE_OF_ENCODING = 0.5

/** Files are read this far, in bytes, where the whole need not be seen. */
const SAMPLE = 1 << 16

/**
 * Whether bytes are something other than text: they hold NUL, or many control characters, and are not UTF-16.
 * Reads 64 KiB at most. UTF-16 without a mark and without any ASCII counts as binary: only `detectEncoding` knows it.
 */
export function isBinary(bytes: Uint8Array): boolean {
  return markOf(bytes) === undefined && !looksLikeUtf16(bytes) && holdsControls(bytes.subarray(0, SAMPLE))
}

/** Never throws. UTF-8 is validated over the whole file, O(bytes); the rest is judged by a sample of 64 KiB. */
export function detectEncoding(bytes: Uint8Array, lexicon: Lexicon): Detection {
  const marked = markOf(bytes)
  if (marked !== undefined) return { encoding: marked, confidence: 1, byteOrderMark: true }
  const nuls = looksLikeUtf16(bytes)
  const wide = ofUtf16(bytes.subarray(0, nuls ? SAMPLE : SHORT_SAMPLE), bytes.length, lexicon)
  if (nuls && wide.share >= LEAST_SHARE) return found(wide.encoding, 0.95)
  const readsWide = wide.share > PLAIN_SHARE
  if (holdsControls(bytes.subarray(0, SAMPLE)))
    return readsWide ? found(wide.encoding, 0.95) : found('binary', 1)
  const { sequences, errors } = utf8Errors(bytes)
  if (errors === 0) return found('utf-8', sequences === 0 ? 1 : 1 - 0.5 ** sequences)
  const pairs = ofPairs(bytes.subarray(0, SAMPLE), lexicon)
  // A text without any ASCII has no NULs to betray UTF-16: then its words do, if they read better so than otherwise.
  if (readsWide && wide.share > pairs.share) return found(wide.encoding, 0.95)
  // A valid sequence of three bytes is rare by chance: a text that has many, and few errors, is damaged UTF-8.
  if (sequences > 8 * errors && sequences > 4) return found('utf-8', 0.6)
  return found(pairs.encoding, pairs.confidence)
}

/** An encoding, and the plausibility of each character of the text that it gives. */
interface Reading {
  readonly encoding: FileEncoding
  readonly share: number
}

function found(encoding: FileEncoding, confidence: number): Detection {
  return { encoding, confidence, byteOrderMark: false }
}

function markOf(bytes: Uint8Array): FileEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** NUL at all, or more than one control character in ten bytes. */
function holdsControls(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x20 && !TEXT_CONTROLS.includes(byte)) controls++
  }
  return controls * 10 > bytes.length
}

/** Tab, line feed, form feed, carriage return, escape. */
const TEXT_CONTROLS: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d, 0x1b]

/** Every line break and ASCII character of UTF-16 has a NUL beside it, on one side only. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const nuls = [0, 0] as [even: number, odd: number]
  for (let i = 0; i < bytes.length && i < SAMPLE; i++) if (bytes[i] === 0) nuls[i & 1 ? 1 : 0]++
  return bytes.length % 2 === 0 && Math.max(...nuls) > 0 && Math.min(...nuls) * 20 < Math.max(...nuls)
}

/** UTF-16 in its likelier byte order; `length` is that of the whole file, in bytes. */
function ofUtf16(sample: Uint8Array, length: number, lexicon: Lexicon): Reading {
  if (length % 2 !== 0 || length < LEAST_WIDE)
    return { encoding: 'utf-16le', share: Number.NEGATIVE_INFINITY }
  const little = judge(utf16Sample(sample, true), lexicon)
  const big = judge(utf16Sample(sample, false), lexicon)
  return { encoding: little >= big ? 'utf-16le' : 'utf-16be', share: Math.max(little, big) }
}

/** Bytes from which on, and of which, UTF-16 is recognised by its words alone. */
const LEAST_WIDE = 16
const SHORT_SAMPLE = 2048
/** The plausibility of each character that no text has by chance. */
const PLAIN_SHARE = -8

/** The least plausibility of each character of a text that was read rightly. */
const LEAST_SHARE = -10

function ofPairs(bytes: Uint8Array, lexicon: Lexicon): Reading & { readonly confidence: number } {
  const pages = lexicon.codepages
  const gbk = judge(pairSample(bytes, pages.gbk, pages.gb18030), lexicon)
  const big5 = judge(pairSample(bytes, pages.big5), lexicon)
  const better: FileEncoding = gbk >= big5 ? 'gb18030' : 'big5'
  const best = Math.max(gbk, big5)
  const lead = Math.abs(gbk - big5)
  return { encoding: better, share: best, confidence: best < LEAST_SHARE ? 0.3 : 1 - Math.exp(-lead) / 2 }
}

/** A sample's plausibility for each character; each error counts as a very rare one. */
function judge({ text, errors }: Sample, lexicon: Lexicon): number {
  const length = text.length + errors
  return length === 0 ? LEAST_SHARE * 2 : (lexicon.plausibility.ofText(text) - 30 * errors) / length
}
