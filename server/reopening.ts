import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { encodingToReopenIn, type Lexicon } from '../engine/index.ts'
import type { ReopenEncoding } from '../protocol/requests.ts'
import type { OpenDocument } from './documents.ts'

/** Files larger than this are not read to tell their encoding, in bytes. */
const LARGEST_FILE = 1 << 26

/** Knows which open documents are files that were opened in the wrong encoding. */
export class Reopening {
  private readonly lexicon: Lexicon | undefined
  private readonly known = new WeakMap<OpenDocument, Promise<ReopenEncoding | undefined>>()

  constructor(lexicon: Lexicon | undefined) {
    this.lexicon = lexicon
  }

  /**
   * The encoding to open a document's file in; undefined where it was opened in the right one, was edited since, or is
   * no file of this machine. Each opening is looked at once.
   */
  async encodingFor(open: OpenDocument): Promise<ReopenEncoding | undefined> {
    if (open.edited || this.lexicon === undefined) return undefined
    let answer = this.known.get(open)
    if (answer === undefined) {
      answer = rightEncoding(open, this.lexicon)
      this.known.set(open, answer)
    }
    const encoding = await answer
    return open.edited ? undefined : encoding
  }
}

async function rightEncoding(open: OpenDocument, lexicon: Lexicon): Promise<ReopenEncoding | undefined> {
  const shown = open.text.getText()
  const bytes = await bytesOf(open.uri)
  return bytes && encodingToReopenIn(bytes, shown, decode, lexicon)
}

function decode(bytes: Uint8Array, encoding: ReopenEncoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** A file's content; undefined where a URI names none that can be read. */
async function bytesOf(uri: string): Promise<Uint8Array | undefined> {
  if (!uri.startsWith('file:')) return undefined
  try {
    const path = fileURLToPath(uri)
    return (await stat(path)).size > LARGEST_FILE ? undefined : await readFile(path)
  } catch {
    // Not on disk yet, gone meanwhile, or not ours to read: then there is nothing to open anew.
    return undefined
  }
}
