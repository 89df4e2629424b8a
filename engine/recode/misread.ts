import type { Lexicon } from '../lexicon/lexicon.ts'
import { splitLines } from '../text/lines.ts'
import { outsideAscii } from './repair.ts'

/** A text that as a whole was read in the wrong encoding. */
export interface MisreadText {
  /** The encoding to open the file in: utf-8, gb18030 or big5. */
  readonly encoding: 'utf-8' | 'gb18030' | 'big5'
  /** The encoding that it was read in, as far as that is seen. */
  readonly read: string
  /** Share of its characters outside ASCII that bear this out, 0 to 1. */
  readonly confidence: number
}

/** So much of a text is looked at, in code units. */
const SAMPLE = 1 << 14
/** At least so many characters outside ASCII, and such a share of them, bear it out. */
const LEAST = 12
const LEAST_SHARE = 0.9

/**
 * Whether a text is a file that was opened in the wrong encoding: then it is better opened anew than mended, since the
 * file's bytes are whole. Undefined for text that is clean, or damaged only in parts.
 */
export function misreadAs(text: string, lexicon: Lexicon): MisreadText | undefined {
  const lines = splitLines(text.slice(0, SAMPLE)).map(line => line.text)
  return asUnreadable(lines) ?? asMojibake(lines, lexicon)
}

function asMojibake(lines: readonly string[], lexicon: Lexicon): MisreadText | undefined {
  const borne = new Map<string, number>()
  let all = 0
  for (const line of lines) {
    all += outsideAscii(line)
    for (const { start, end, chain } of lexicon.mojibake.repairs(line)) {
      const [only, ...more] = chain
      if (only === undefined || more.length > 0) continue
      const key = `${only.written} ${only.read}`
      borne.set(key, (borne.get(key) ?? 0) + outsideAscii(line.slice(start, end)))
    }
  }
  const [[key, count] = ['', 0]] = [...borne].sort(([, a], [, b]) => b - a)
  if (count < LEAST || count < LEAST_SHARE * all) return undefined
  const [written, read] = key.split(' ') as [string, string]
  const encoding = written === 'utf-8' || written === 'big5' ? written : 'gb18030'
  return { encoding, read, confidence: count / all }
}

/** GBK or Big5 opened as UTF-8: nearly all of it is U+FFFD. Big5's second bytes are often ASCII, those of GBK seldom. */
function asUnreadable(lines: readonly string[]): MisreadText | undefined {
  const text = lines.join('\n')
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const share = lost / Math.max(1, outsideAscii(text))
  if (lost < LEAST || share < UNREADABLE) return undefined
  const alternating = text.match(/\ufffd[@-~](?=\ufffd)/g)?.length ?? 0
  return { encoding: alternating * 8 > lost ? 'big5' : 'gb18030', read: 'utf-8', confidence: share }
}

const UNREADABLE = 0.6
