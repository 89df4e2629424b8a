/** The parts of `npm test`. */
import { join } from 'node:path'
import { execPath } from 'node:process'
import { root } from '../files.ts'
import { runOpenly } from '../programs.ts'
import { runEditorSuite } from '../vscode/suite.ts'
import type { Outcome, Part, PartOptions } from './outcome.ts'
import { REPORTER, reported } from './report.ts'

export const PARTS: readonly Part[] = [
  { name: 'types', run: () => check('tsc -b', 'typescript/bin/tsc', ['-b']) },
  { name: 'lint', run: () => check('biome check', '@biomejs/biome/bin/biome', ['check', '.']) },
  { name: 'unit', run: options => mocha(options, ['--exit']) },
  { name: 'editor', run: options => reported(options, runEditorSuite) },
  { name: 'ui', run: options => mocha(options, ['--config', 'test/editor/ui/.mocharc.json']) },
]

/** The parts that need the embedded VS Code. */
export const EDITOR_PARTS: readonly string[] = ['editor', 'ui']

async function check(name: string, program: string, args: readonly string[]): Promise<Outcome> {
  const code = await node(program, args)
  return code === 0 ? { passed: 1, skipped: 0, failed: [] } : { passed: 0, skipped: 0, failed: [name] }
}

function mocha(options: PartOptions, args: readonly string[]): Promise<Outcome> {
  const grep = options.grep === undefined ? [] : ['--grep', options.grep]
  return reported(options, env => node('mocha/bin/mocha.js', ['--reporter', REPORTER, ...args, ...grep], env))
}

function node(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runOpenly(execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
}
