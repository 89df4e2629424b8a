/** `npm run new-rule -- GROUP/ID`: the two files that a rule consists of, ready to be changed into it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { STAGES } from '../engine/stages/order.ts'
import { root, writeIfChanged } from './files.ts'
import { writeRuleIndex } from './rule-index.ts'

/** A rule's files by name. Throws where the id names no stage, or is not written as ids are. */
export function newRule(id: string): ReadonlyMap<'rule.ts' | 'doc.md', string> {
  const [group = '', name = ''] = id.split('/')
  if (!STAGES.some(stage => stage === group) || !/^[a-z][a-z0-9-]*$/.test(name) || id !== `${group}/${name}`)
    throw new Error(`A rule is named GROUP/ID, where GROUP is one of ${STAGES.join(', ')}: not ${id}`)
  return new Map([
    ['rule.ts', source(id)],
    ['doc.md', page(id, name)],
  ])
}

function source(id: string): string {
  return `import type { Draft, Localised, Rule } from '../../rule.ts'

/** Stands where a character was not available: the sample that this rule finds until it finds what it is for. */
const GETA = '〓'

const FOUND: Localised = {
  en: 'A mark stands for a character that is missing. Look the character up in the source.',
  hans: '此处缺字，以“〓”代替。请查原文补上。',
  hant: '此處缺字，以「〓」代替。請查原文補上。',
}

export const rule: Rule = {
  id: '${id}',
  severity: 'warning',
  title: { en: 'missing characters', hans: '缺字', hant: '缺字' },
  *find(view) {
    for (let at = view.text.indexOf(GETA); at >= 0; at = view.text.indexOf(GETA, at + 1)) yield draft(at)
  },
}

function draft(start: number): Draft {
  return { start, end: start + GETA.length, message: { text: FOUND }, fixes: [] }
}
`
}

function page(id: string, name: string): string {
  return `# ${id}: ${name.replaceAll('-', ' ')}

What the damage is, and how it came about. Each line below is a document, and a test: what stands in ⟦ ⟧ is found.
After → stands what safe fixes make of it, after ⇢ what the best fix makes that asks first; a line without either is only
shown.

\`\`\`damage
文章里有一个⟦〓⟧字
\`\`\`

## Left alone

What looks like it and is none, and why. In each of these documents the rule finds nothing.

\`\`\`clean
文章里没有缺字
\`\`\`
`
}

function write(id: string): void {
  const folder = join(root, 'engine/rules', id)
  if (existsSync(folder)) throw new Error(`There is a rule ${id} already`)
  for (const [name, content] of newRule(id)) writeIfChanged(join(folder, name), content)
  writeRuleIndex()
  console.log(
    `engine/rules/${id}/ is made. Change its two files, then: npm test -- types lint unit --grep ${id}`,
  )
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    write(argv[2] ?? '')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
