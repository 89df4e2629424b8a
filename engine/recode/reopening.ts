import type { Lexicon } from '../lexicon/lexicon.ts'
import { detectEncoding, type FileEncoding, SURE_OF_ENCODING } from './detect.ts'
import { type MisreadText, misreadAs } from './misread.ts'
import { natureOf } from './nature.ts'

/** Encodings that files are opened anew in. */
type ReopenEncoding = MisreadText['encoding']

/**
 * The text of a file's bytes by a label of the WHATWG Encoding Standard, without a byte order mark; what cannot be read
 * becomes U+FFFD.
 */
export type Decode = (bytes: Uint8Array, encoding: ReopenEncoding) => string

/**
 * The encoding to open a file in anew, where `shown` is what another one made of its bytes. Undefined where it was
 * opened in the right one, or the right one is not known well enough. A file that itself holds mojibake is shown as it
 * is: opening it anew would not mend it. Never throws, if `decode` does not.
 */
export function encodingToReopenIn(
  bytes: Uint8Array,
  shown: string,
  decode: Decode,
  lexicon: Lexicon,
): ReopenEncoding | undefined {
  const { encoding, confidence } = detectEncoding(bytes, lexicon)
  if (confidence < SURE_OF_ENCODING || !canReopenIn(encoding)) return undefined
  const right = decode(bytes, encoding)
  if (isSameText(right, shown)) return undefined
  const foreign = !natureOf(shown).mostlyHan && natureOf(right).mostlyHan
  return foreign || misreadAs(shown, lexicon) !== undefined ? encoding : undefined
}

function canReopenIn(encoding: FileEncoding): encoding is ReopenEncoding {
  return encoding === 'utf-8' || encoding === 'gb18030' || encoding === 'big5'
}

/** Editors may show other line ends than the file has. */
function isSameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n')
}
