/** Writes docs/rules.md, the list of the rules, from their own pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STAGES } from '../engine/stages/order.ts'
import { root, writeIfChanged } from './files.ts'
import { ruleIds } from './rule-index.ts'

const PAGE = join(root, 'docs/rules.md')

const HEAD = `# Rules

Made by \`npm run build\` from the rules' own pages, in the order in which the stages run. Each page says what the damage
is, how it came about, and what is left alone and why; its examples are its tests.

| rule | what it finds |
|---|---|
`

/** The page for rules by their ids and the texts of their pages. */
export function rulesPage(pages: ReadonlyMap<string, string>): string {
  const stage = (id: string) => STAGES.findIndex(name => id.startsWith(`${name}/`))
  const ids = [...pages.keys()].sort((a, b) => stage(a) - stage(b) || (a < b ? -1 : 1))
  const rows = ids.map(id => `| [${id}](../engine/rules/${id}/doc.md) | ${subject(pages.get(id) ?? '')} |\n`)
  return HEAD + rows.join('')
}

/** What a page's heading says after the rule's name, or else the first sentence below it. */
function subject(page: string): string {
  const said = /^# \S+: (.+)$/m.exec(page)?.[1] ?? page.split('\n\n')[1]?.split(/(?<=\.)\s/)[0] ?? ''
  return said.replaceAll('\n', ' ').replaceAll('|', '\\|')
}

export function currentRulesPage(): string {
  const read = (id: string) => readFileSync(join(root, 'engine/rules', id, 'doc.md'), 'utf8')
  return rulesPage(new Map(ruleIds().map(id => [id, read(id)])))
}

export function writeRulesPage(): void {
  writeIfChanged(PAGE, currentRulesPage())
}
