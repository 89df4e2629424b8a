import { createReadStream } from 'node:fs'
import type { Lexicon } from '../engine/index.ts'
import { betterEncoding, type Decoded, decode } from './encodings.ts'
import { CommandError, reason } from './errors.ts'
import { expandPaths, readBytes, STANDARD_INPUT } from './files.ts'
import type { CommonOptions } from './options.ts'
import type { Problems } from './problems.ts'
import { type RawRecord, splitRecords, type TextField, textField } from './records.ts'

/** A text to work on. */
export interface InputText {
  /** The file, as named; `-` for standard input. */
  readonly file: string
  readonly text: string
  /** Over JSON Lines: the record's line, from 1, and its own id. */
  readonly record?: number
  readonly id?: string | number
}

/** A whole file, with what it takes to write it back. */
export interface FileText extends InputText {
  readonly decoded: Decoded
}

/** A record; without `field` it is blank, or could not be read and was said to be. */
export interface RecordText {
  readonly raw: RawRecord
  readonly field?: TextField
}

/** The files that the command line names, in order; those that are not there are reported. */
export async function inputFiles(
  paths: readonly string[],
  options: CommonOptions,
  problems: Problems,
): Promise<readonly string[]> {
  const { files, missing } = await expandPaths(paths, options.jsonl)
  for (const { path, reason } of missing) problems.add(path, reason)
  return files
}

/** The file's text, or undefined where it cannot be read (which is reported). */
export function readText(
  file: string,
  options: CommonOptions,
  lexicon: Lexicon,
  problems: Problems,
): FileText | undefined {
  try {
    const bytes = readBytes(file)
    const decoded = decode(bytes, options.encoding, lexicon)
    if (options.encoding === 'auto' && decoded.encoding !== 'utf-8')
      problems.note(file, `read as ${decoded.encoding}, which it seems to be; --encoding names another`)
    const better = options.encoding === 'auto' ? undefined : betterEncoding(bytes, decoded, lexicon)
    if (better !== undefined)
      problems.note(file, `read as ${decoded.encoding}, it is mojibake: use --encoding ${better} instead`)
    return { file, text: decoded.text, decoded }
  } catch (error) {
    report(error, file, problems)
    return undefined
  }
}

/** A file's records in their order, every one of them: what cannot be read is reported, and still comes through. */
export async function* readRecords(
  file: string,
  options: CommonOptions,
  problems: Problems,
): AsyncGenerator<RecordText> {
  const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(file)
  try {
    for await (const raw of splitRecords(stream)) {
      const field = readField(raw, file, options.field, problems)
      yield field === undefined ? { raw } : { raw, field }
    }
  } catch (error) {
    problems.add(file, reason(error))
  }
}

function readField(raw: RawRecord, file: string, name: string, problems: Problems): TextField | undefined {
  try {
    return textField(raw.bytes, name)
  } catch (error) {
    report(error, `${file}:${raw.line}`, problems)
    return undefined
  }
}

/** The record as a text to work on. */
export function recordText(file: string, raw: RawRecord, field: TextField): InputText {
  return { file, text: field.text, record: raw.line, ...(field.id === undefined ? {} : { id: field.id }) }
}

/** Reports what a user can mend; what is a fault of the program goes on up. */
export function report(error: unknown, where: string, problems: Problems): void {
  if (!(error instanceof CommandError)) throw error
  problems.add(where, error.message)
}
