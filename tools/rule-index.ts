/** Writes engine/rules/index.ts from the folders that stand there: engine/rules/<group>/<id>/rule.ts. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, writeIfChanged } from './files.ts'

/** Every rule's id, from its folder. */
export function ruleIds(): string[] {
  const home = join(root, 'engine/rules')
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
  return folders(home)
    .flatMap(group => folders(join(home, group)).map(name => `${group}/${name}`))
    .sort()
}

export function ruleIndex(ids: readonly string[]): string {
  const name = (id: string) => id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase())
  const imports = ids.map(id => `import { rule as ${name(id)} } from './${id}/rule.ts'\n`)
  const head = '// Made from the folders beside it by tools/rule-index.ts.\n'
  return `${head}${imports.join('')}import type { Rule } from './rule.ts'\n\nexport const RULES: readonly Rule[] = [${ids.map(name).join(', ')}]\n`
}

export function writeRuleIndex(): void {
  writeIfChanged(join(root, 'engine/rules/index.ts'), ruleIndex(ruleIds()))
}
