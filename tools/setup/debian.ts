/** What the editor and its tests need from the system: found, or installed where that is allowed. */
import { spawnSync } from 'node:child_process'
import { onPath, run, says } from '../programs.ts'
import { findBrowser } from '../vscode/browser.ts'

export interface SystemPackage {
  /** Its name in Debian. */
  readonly name: string
  readonly why: string
  readonly present: () => boolean
}

export const RIPGREP: SystemPackage = {
  name: 'ripgrep',
  why: "the embedded VS Code's search",
  present: () => onPath('rg') !== undefined,
}
export const CHROMIUM: SystemPackage = {
  name: 'chromium',
  why: 'the editor tests (another browser of its kind can be named in JIAOKAN_BROWSER)',
  present: () => findBrowser() !== undefined,
}
export const CHINESE_FONTS: SystemPackage = {
  name: 'fonts-noto-cjk',
  why: 'Chinese text in pictures of the editor',
  present: hasChineseFont,
}

/** Installs what is missing, or says what to install: throws where it may not. */
export async function needSystemPackages(wanted: readonly SystemPackage[]): Promise<void> {
  const missing = wanted.filter(item => !item.present())
  if (missing.length === 0) return
  const prefix = rightToInstall()
  if (prefix === undefined) throw new Error(request(missing))
  const install = [
    ...prefix,
    'apt-get',
    'install',
    '-y',
    '--no-install-recommends',
    ...missing.map(p => p.name),
  ]
  await apt(install).catch(async () => {
    // The list of packages may be missing or old.
    await apt([...prefix, 'apt-get', 'update'])
    await apt(install)
  })
}

/** What goes before apt-get so that it may install; undefined where it may not, or is not there. */
function rightToInstall(): readonly string[] | undefined {
  if (onPath('apt-get') === undefined) return undefined
  if (process.getuid?.() === 0) return []
  return onPath('sudo') !== undefined && says('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined
}

function request(missing: readonly SystemPackage[]): string {
  const reasons = missing.map(item => `  ${item.name}: for ${item.why}`)
  const command = `sudo apt-get install ${missing.map(item => item.name).join(' ')}`
  return ['Please install first:', ...reasons, `On Debian: ${command}`].join('\n')
}

function apt([command = '', ...args]: readonly string[]): Promise<void> {
  return run(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** Without fontconfig no font can be found: chromium brings it. */
function hasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh-tw', 'family'], { encoding: 'utf8' })
  return typeof stdout === 'string' && stdout.trim() !== ''
}
