/** Runs test/editor/suite inside VS Code's extension host. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTests, TestRunFailedError } from '@vscode/test-electron'
import { build } from 'esbuild'
import { root } from '../files.ts'
import { EXTENSION } from './embedded.ts'

const SOURCE = 'test/editor/suite'
const BUNDLES = 'out/editor-suite'

/** Gives the exit code. Desktop VS Code is used where JIAOKAN_VSCODE says so: a path, or `download`. */
export async function runEditorSuite(env: Readonly<Record<string, string>>): Promise<number | string> {
  await bundleSuite()
  const profile = mkdtempSync(join(tmpdir(), 'jiaokan-editor-'))
  const folder = join(profile, 'folder')
  mkdirSync(folder)
  const { JIAOKAN_VSCODE: desktop } = process.env
  const executable = desktop || join(root, 'tools/vscode/executable.mjs')
  try {
    return await runTests({
      ...(executable === 'download' ? {} : { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: EXTENSION,

      extensionTestsPath: join(root, BUNDLES, 'index.cjs'),
      extensionTestsEnv: { ...env, JIAOKAN_TEST_FOLDER: folder },
      launchArgs: [folder, `--user-data-dir=${profile}/user`, `--extensions-dir=${profile}/extensions`],
    })
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error
    return error.code ?? error.signal ?? 1
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

async function bundleSuite(): Promise<void> {
  const files = readdirSync(join(root, SOURCE)).filter(name => name.endsWith('.ts'))
  rmSync(join(root, BUNDLES), { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: files.map(name => `${SOURCE}/${name}`),
    outdir: BUNDLES,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  })
}
