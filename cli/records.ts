import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { CommandError } from './errors.ts'

/** One line of a JSON Lines file, counted from 1. Its bytes hold no 0x0A; `terminated` says whether one follows. */
export interface RawRecord {
  readonly line: number
  readonly bytes: Buffer
  readonly terminated: boolean
}

const LINE_FEED = 0x0a

/** Splits on the byte 0x0A alone, since U+2028 and its like may stand in a text. Holds one record at a time. */
export async function* splitRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawRecord> {
  let pending: Buffer[] = []
  let line = 1
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield { line: line++, bytes: Buffer.concat([...pending, chunk.subarray(from, at)]), terminated: true }
      pending = []
      from = at + 1
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  }
  if (pending.length > 0) yield { line, bytes: Buffer.concat(pending), terminated: false }
}

/** The named field of a record, and the record with another text in it. */
export interface TextField {
  readonly text: string
  /** The record's own `id`, if it has one that is a string or a number. */
  readonly id?: string | number
  /** The record's line with another text in the field; every other byte as it was. */
  with(text: string): string
}

/** Undefined for a blank line. Throws CommandError where the line is no JSON object with that field as a string. */
export function textField(bytes: Buffer, field: string): TextField | undefined {
  const line = decodeLine(bytes)
  if (line.trim() === '') return undefined
  const object = parseObject(line)
  const text = object[field]
  if (typeof text !== 'string')
    throw new CommandError(`the record has no text in "${field}": name it with --field`)
  const id = object.id
  return {
    text,
    ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
    with: other => replaceField(line, field, text, other),
  }
}

function decodeLine(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/^\ufeff/, '')
  } catch {
    throw new CommandError('the record is not UTF-8')
  }
}

function parseObject(line: string): Readonly<Record<string, unknown>> {
  const value = parseJson(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CommandError('the record is no JSON object')
  return Object.fromEntries(Object.entries(value))
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new CommandError(`the record is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}

/** Only the field's own token is written anew: parsing and printing the rest would change numbers and spacing. */
function replaceField(line: string, field: string, old: string, text: string): string {
  const root = parseTree(line)
  const node = root && findNodeAtLocation(root, [field])
  if (node === undefined || node.value !== old)
    throw new CommandError(`the record has "${field}" more than once: which one is meant is unclear`)
  return line.slice(0, node.offset) + JSON.stringify(text) + line.slice(node.offset + node.length)
}
