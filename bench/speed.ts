/**
 * Speed and memory, from one run: `npm run bench`. The documents are those of seeds/, repeated.
 * Absolute figures hang on the machine; the ratios beside them do not.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { conversionEdits, Engine } from '../engine/index.ts'
import { root } from '../tools/files.ts'
import { median, megabytes, milliseconds, percentile, printTable, timings } from './figures.ts'
import { Session } from './session.ts'

const KEYSTROKES = 100
const HOVERS = 200

const rows: string[][] = []
function figure(name: string, ...cells: string[]): void {
  rows.push([name, ...cells])
}

/** The sample documents, those without damage alone or all of them, as one text. */
function samples(which: 'clean' | 'all'): string {
  const folder = join(root, 'seeds')
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.txt') && (which === 'all' || name.includes('-clean-')))
    .sort()
  return files.map(name => readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '')).join('\n')
}

/** Clean text, repeated to so many bytes of UTF-8. */
function cleanText(bytes: number): string {
  const clean = samples('clean')
  return clean.repeat(Math.ceil(bytes / Buffer.byteLength(clean)))
}

function fileBytes(path: string): ArrayBuffer {
  const bytes = readFileSync(path)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

async function lexicon(): Promise<Engine> {
  const path = join(root, 'dist/lexicon.bin')
  const load = await timings(20, () => void new Engine(fileBytes(path)))
  figure('lexicon: size', megabytes(readFileSync(path).length))
  figure('lexicon: load from disk', milliseconds(median(load)))
  const engine = new Engine(fileBytes(path))
  const [first] = await timings(1, () => void engine.open('會議指出，要堅持問題導向。').findings)
  figure('lexicon: first text checked', milliseconds(first ?? Number.NaN))
  return engine
}

async function throughput(engine: Engine): Promise<void> {
  const text = cleanText(1_000_000)
  const damaged = samples('all')
  const toSimplified = Converter({ from: 't', to: 'cn' })
  toSimplified('會')
  const check = median(await timings(3, () => void engine.open(text).findings))
  const [mend] = await timings(1, () => void engine.open(damaged).reading)
  const convert = median(await timings(3, () => void conversionEdits(text, 'hans', engine.lexicon)))
  const peer = median(await timings(3, () => void toSimplified(text)))
  const ratio = (value: number) => `${(value / peer).toFixed(2)} × opencc-js converting it`
  figure('engine: check 1 MB of clean text', milliseconds(check), ratio(check))
  figure(
    `engine: mend ${megabytes(Buffer.byteLength(damaged))}, every kind of damage`,
    milliseconds(mend ?? Number.NaN),
  )
  figure('engine: convert 1 MB', milliseconds(convert), ratio(convert))
}

async function start(): Promise<void> {
  const article = readFileSync(join(root, 'seeds/07-pinyin.txt'), 'utf8')
  const times = await timings(5, async () => {
    const session = await Session.start()
    await session.open('file:///start.txt', article)
    await session.diagnostics('file:///start.txt')
    await session.stop()
  })
  figure('server: start to first diagnostics', milliseconds(median(times)))
}

async function typing(): Promise<void> {
  const session = await Session.start()
  const uri = 'file:///large.txt'
  const text = `${samples('all')}\n${cleanText(1_000_000)}`
  const lines = text.split('\n')
  const [opened] = await timings(1, async () => {
    await session.open(uri, text)
    await session.diagnostics(uri)
  })
  figure('server: 1 MB document opened', milliseconds(opened ?? Number.NaN))
  const place = (run: number) => ({ line: (run * 7919) % lines.length, character: 0 })
  const keys = await timings(KEYSTROKES, async run => {
    await session.type(uri, place(run), '的')
    await session.diagnostics(uri)
  })
  figure(
    'server: keystroke to diagnostics, 1 MB',
    milliseconds(median(keys)),
    `95 %: ${milliseconds(percentile(keys, 0.95))}`,
  )
  const hovers = await timings(
    HOVERS,
    async run => void (await session.hover(uri, { ...place(run), character: 2 })),
  )
  figure('server: hover', milliseconds(median(hovers)), `95 %: ${milliseconds(percentile(hovers, 0.95))}`)
  figure('server: memory, that document open', megabytes(residentBytes(session.pid)))
  await session.stop()
}

function residentBytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) * 1024
}

const engine = await lexicon()
await throughput(engine)
await start()
await typing()
printTable(['what', 'figure', ''], rows)
