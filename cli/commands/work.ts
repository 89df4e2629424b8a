import { once } from 'node:events'
import { createWriteStream, rmSync, type WriteStream } from 'node:fs'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Lexicon } from '../../engine/index.ts'
import { encode } from '../encodings.ts'
import { CommandError } from '../errors.ts'
import { putInPlace, replaceFile, STANDARD_INPUT, temporaryBeside } from '../files.ts'
import type { WriteOptions } from '../options.ts'
import { exitCode, Problems } from '../problems.ts'
import type { RawRecord, TextField } from '../records.ts'
import {
  type FileText,
  type InputText,
  inputFiles,
  readRecords,
  readText,
  recordText,
  report,
} from '../texts.ts'

/** What a text becomes, and whether what remains in it fails the run. */
export interface Worked {
  readonly text: string
  readonly failing: boolean
}

export type Work = (input: InputText, problems: Problems) => Worked

/**
 * Runs work over files or records, and puts the outcome where the options say: into the files, or as a diff or as the
 * text itself on standard output. Returns the exit code.
 */
export async function rewrite(
  paths: readonly string[],
  options: WriteOptions,
  lexicon: Lexicon,
  work: Work,
): Promise<number> {
  const problems = new Problems()
  const files = await inputFiles(paths, options, problems)
  assertDestination(files, options)
  let failing = false
  for (const file of files) {
    const failed = options.jsonl
      ? await rewriteRecords(file, options, work, problems)
      : await rewriteFile(file, options, lexicon, work, problems)
    failing ||= failed
  }
  return exitCode(problems, failing)
}

/** Several files in one stream could not be told apart, and standard input cannot be written to. */
function assertDestination(files: readonly string[], options: WriteOptions): void {
  if (options.write && files.includes(STANDARD_INPUT))
    throw new CommandError(
      '--write: standard input cannot be written to; leave --write out to print the text',
    )
  if (options.diff && options.jsonl) throw new CommandError('--diff shows whole files: leave out --jsonl')
  if (!options.write && !options.diff && files.length > 1)
    throw new CommandError(
      `${files.length} files: say --write to change them, or --diff to see what would change`,
    )
}

async function rewriteFile(
  file: string,
  options: WriteOptions,
  lexicon: Lexicon,
  work: Work,
  problems: Problems,
): Promise<boolean> {
  const input = readText(file, options, lexicon, problems)
  if (input === undefined) return false
  const { text, failing } = work(input, problems)
  try {
    await deliver(input, text, options)
  } catch (error) {
    report(error, file, problems)
  }
  return failing
}

async function deliver(input: FileText, text: string, options: WriteOptions): Promise<void> {
  if (options.diff) {
    if (text !== input.text) await print(unifiedDiff(input.file, input.text, text))
  } else if (!options.write) await print(encode(text, input.decoded))
  else if (text !== input.text) replaceFile(input.file, encode(text, input.decoded))
}

function unifiedDiff(file: string, before: string, after: string): string {
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  })
}

async function rewriteRecords(
  file: string,
  options: WriteOptions,
  work: Work,
  problems: Problems,
): Promise<boolean> {
  const temporary = options.write ? temporaryBeside(file) : undefined
  const out = temporary === undefined ? process.stdout : createWriteStream(temporary, { flags: 'wx' })
  let failing = false
  try {
    for await (const { raw, field } of readRecords(file, options, problems)) {
      const worked = field && work(recordText(file, raw, field), problems)
      failing ||= worked?.failing ?? false
      await write(out, recordBytes(raw, field, worked, file, problems))
    }
    if (temporary !== undefined) await finish(out, temporary, file)
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true })
    throw error
  }
  return failing
}

/** The record's line after work: its own bytes wherever the text did not change. */
function recordBytes(
  raw: RawRecord,
  field: TextField | undefined,
  worked: Worked | undefined,
  file: string,
  problems: Problems,
): Buffer {
  const end = Buffer.from(raw.terminated ? '\n' : '')
  if (field === undefined || worked === undefined || worked.text === field.text)
    return Buffer.concat([raw.bytes, end])
  try {
    return Buffer.concat([Buffer.from(field.with(worked.text)), end])
  } catch (error) {
    report(error, `${file}:${raw.line}`, problems)
    return Buffer.concat([raw.bytes, end])
  }
}

async function finish(out: NodeJS.WritableStream, temporary: string, file: string): Promise<void> {
  out.end()
  await once(out, 'close')
  putInPlace(temporary, file)
}

/** Waits where the reader is slow, so that memory stays bounded. */
async function write(out: NodeJS.WritableStream | WriteStream, bytes: Uint8Array | string): Promise<void> {
  if (!out.write(bytes)) await once(out, 'drain')
}

function print(content: Uint8Array | string): Promise<void> {
  return write(process.stdout, content)
}

/** The place of a text in messages: the file and, over records, the line. */
export function where(input: InputText): string {
  return input.record === undefined ? input.file : `${input.file}:${input.record}`
}
