/** The programs that are shipped, each one file: client, server and its segmenter's thread, command line. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { root, writeIfChanged } from './files.ts'

const ENTRIES = {
  client: 'client/extension.ts',
  server: 'server/main.ts',
  segmenter: 'server/segmenter-worker.ts',
  cli: 'cli/main.ts',
} as const

/** How each program becomes one file. */
export const SETTINGS = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Some packages' CommonJS form hides its parts from a bundler; their module form does not.
  mainFields: ['module', 'main'],
  // nodejieba assigns undeclared globals and loads a native part: it stays outside.
  external: ['vscode', 'nodejieba'],
  sourcemap: true,
  logLevel: 'warning',
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: { 'import.meta.url': 'importMetaUrl' },
} as const satisfies BuildOptions

export async function buildBundles(): Promise<void> {
  const present = Object.entries(ENTRIES).filter(([, path]) => existsSync(join(root, path)))
  const { outputFiles } = await build({
    ...SETTINGS,
    entryPoints: Object.fromEntries(present),
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    write: false,
  })
  for (const { path, contents } of outputFiles) writeIfChanged(path, contents)
}
