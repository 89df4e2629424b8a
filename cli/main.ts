#!/usr/bin/env node
/** The command line: arguments in, exit codes out. 0 clean, 1 findings, 2 something could not be read or done. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { WIDTH_PROFILES } from '../engine/index.ts'
import { check } from './commands/check.ts'
import { convert } from './commands/convert.ts'
import { fix } from './commands/fix.ts'
import { CommandError } from './errors.ts'
import {
  type CheckOptions,
  type ConvertOptions,
  type FixOptions,
  FORMATS,
  SAFETIES,
  SEVERITIES,
  TARGETS,
} from './options.ts'
import { LEGEND } from './report/pretty.ts'
import { VERSION } from './version.ts'

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}

function nonEmpty(value: string): string {
  if (value === '') throw new InvalidArgumentError('It must not be empty.')
  return value
}

/** A command with what every command takes. */
function common(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('[paths...]', 'files, folders or globs; - or nothing reads standard input')
    .option('--rule <rule>', 'run only this rule or group (repeatable)', collect, [])
    .option('--jsonl', 'the input is JSON Lines: one JSON object a line', false)
    .option('--field <name>', 'the field that holds the text, with --jsonl', nonEmpty, 'text')
    .option('--encoding <name>', 'how the files are encoded: auto, utf-8, gb18030, big5, utf-16le …', 'auto')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity up')
        .choices([...SEVERITIES, 'never'])
        .default('warning'),
    )
}

/** A command that runs the rules. */
function ruled(command: Command): Command {
  return command.addOption(
    new Option('--width <profile>', 'whose punctuation the text is to have')
      .choices(WIDTH_PROFILES)
      .default('as-found'),
  )
}

function writing(command: Command): Command {
  return command
    .addOption(new Option('--write', 'change the files').default(false).conflicts('diff'))
    .option('--diff', 'print what would change, as a unified diff', false)
}

function buildProgram(): Command {
  const program = new Command('jiaokan')
    .description('Finds and mends damage in Chinese text corpora.')
    .version(VERSION)
    .showHelpAfterError('(jiaokan --help lists the commands)')
    .exitOverride()
  ruled(common(program, 'check', 'say what is damaged'))
    .addOption(new Option('--format <format>', 'how to say it').choices(FORMATS).default('pretty'))
    .addHelpText('after', LEGEND)
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await check(paths, options)
    })
  writing(ruled(common(program, 'fix', 'mend what is damaged')))
    .addOption(new Option('--safety <level>', 'which fixes').choices(SAFETIES).default('safe'))
    .action(async (paths: string[], options: FixOptions) => {
      process.exitCode = await fix(paths, options)
    })
  writing(common(program, 'convert', 'convert into another script, word by word'))
    .addOption(new Option('--to <script>', 'the target').choices(TARGETS).makeOptionMandatory())
    .action(async (paths: string[], options: ConvertOptions) => {
      process.exitCode = await convert(paths, options)
    })
  program
    .command('lsp')
    .description('speak the language server protocol')
    .option('--stdio', 'over standard input and output (the only way, and the default)')
    .action(async () => {
      // Loaded here alone: the other commands need no protocol.
      const { lsp } = await import('./commands/lsp.ts')
      lsp()
    })
  return program
}

async function main(): Promise<void> {
  try {
    await buildProgram().parseAsync()
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

/** Commander has printed its own message; ours we print here; anything else is a fault of the program. */
function exitCodeOf(error: unknown): number {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.'))
    return 'exitCode' in error && error.exitCode === 0 ? 0 : 2
  const text =
    error instanceof CommandError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`jiaokan: ${text}\n`)
  return 2
}

// A reader that stops early (head, less) is no error.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
})

void main()
