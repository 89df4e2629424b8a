import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { STAGES } from '../../engine/stages/order.ts'
import { DEFAULTS, readSettings } from '../../server/settings.ts'
import { ruleIds } from '../../tools/rule-index.ts'
import { read, root } from '../support/paths.ts'

const manifest = read('package.json')
const { contributes, main, icon, activationEvents } = JSON.parse(manifest)
const LOCALES = ['zh-cn', 'zh-tw']

describe("the extension's manifest", () => {
  it('has every text in three languages, and no text that it does not use', () => {
    const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(match => match[1]!))
    for (const file of ['package.nls.json', ...LOCALES.map(locale => `package.nls.${locale}.json`)])
      assert.deepEqual(Object.keys(texts(file)).sort(), [...used].sort(), file)
  })

  it('names commands in its menus that it contributes', () => {
    const menus: { command?: string; submenu?: string }[][] = Object.values(contributes.menus)
    const submenus = new Set(contributes.submenus.map(({ id }: { id: string }) => id))
    for (const { command, submenu } of menus.flat())
      assert.ok(
        command === undefined ? submenus.has(submenu) : commands().includes(command),
        command ?? submenu,
      )
  })

  it('contributes commands that the client registers', () => {
    const source = clientSource() + read('protocol/requests.ts')
    for (const command of commands()) assert.ok(source.includes(`'${command}'`), command)
  })

  it('names files that are there, or that are built', () => {
    const { languages, grammars } = contributes
    const files = [icon, languages[0].configuration, grammars[0].path, 'l10n']
    for (const file of files) assert.ok(existsSync(join(root, file)), file)
    assert.equal(main, './dist/client.cjs')
  })

  it('is activated by each language that is checked by default', () => {
    const checked: string[] = contributes.configuration.properties['jiaokan.languages'].default
    assert.deepEqual(
      checked.filter(language => !activationEvents.includes(`onLanguage:${language}`)),
      [],
    )
  })
})

describe("the manifest's settings", () => {
  const { properties } = contributes.configuration
  const said = Object.fromEntries(
    Object.entries<{ default: unknown }>(properties).map(([name, { default: value }]) => [
      name.split('.')[1],
      value,
    ]),
  )

  it('have the defaults that the server has', () => {
    const { languages, maxProblems } = DEFAULTS
    assert.deepEqual({ languages: said.languages, maxProblems: said.maxProblems }, { languages, maxProblems })
  })

  it('are understood by the server, all of them', () => {
    assert.deepEqual(readSettings(said, undefined).complaints, [])
  })

  it('take the names of all rules and groups', () => {
    const groups = Object.keys(properties['jiaokan.rules'].properties)
    const names = new RegExp(Object.keys(properties['jiaokan.rules'].patternProperties)[0]!)
    assert.deepEqual(groups, STAGES)
    for (const id of ruleIds()) assert.match(id, names)
  })
})

describe("the client's texts", () => {
  const calls = [...clientSource().matchAll(/l10n\.t\(\s*/g)]
  const literals = [...clientSource().matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(match => match[1]!)

  it('are literals, so that translators find them', () => {
    assert.ok(calls.length > 0)
    assert.equal(literals.length, calls.length)
  })

  for (const locale of LOCALES)
    it(`are all translated into ${locale}, with their arguments, and nothing else is`, () => {
      const bundle = texts(join('l10n', `bundle.l10n.${locale}.json`))
      assert.deepEqual(Object.keys(bundle).sort(), [...new Set(literals)].sort())
      for (const [english, translated] of Object.entries(bundle))
        assert.deepEqual(placeholders(translated), placeholders(english), english)
    })
})

function commands(): string[] {
  return contributes.commands.map(({ command }: { command: string }) => command)
}

function clientSource(): string {
  return readdirSync(join(root, 'client'))
    .filter(file => file.endsWith('.ts'))
    .map(file => read('client', file))
    .join('\n')
}

function texts(file: string): Record<string, string> {
  return JSON.parse(read(file))
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\d+\}/g)].map(match => match[0]).sort()
}
