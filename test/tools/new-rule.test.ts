import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Engine } from '../../engine/index.ts'
import { newRule } from '../../tools/new-rule.ts'
import { cleanExamples, damageExamples } from '../support/doc-examples.ts'
import { lexiconFile } from '../support/engine.ts'

describe('npm run new-rule', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiaokan-rule-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  it('makes a rule that does what its page says', async () => {
    const files = newRule('character/missing')
    const path = join(folder, 'rule.mts')
    writeFileSync(path, files.get('rule.ts')!)
    const { rule } = await import(pathToFileURL(path).href)
    const engine = new Engine(lexiconFile(), [rule])
    const find = (text: string) => engine.open(text).findings.map(({ start, end }) => [start, end])
    const page = files.get('doc.md')!
    for (const { text, spans } of damageExamples(page)) assert.deepEqual(find(text), spans)
    for (const { text } of cleanExamples(page)) assert.deepEqual(find(text), [])
    assert.ok(damageExamples(page).length > 0 && cleanExamples(page).length > 0)
  })

  for (const id of ['', 'missing', 'nothing/missing', 'character/', 'character/Missing', 'character/a/b'])
    it(`refuses the name ${JSON.stringify(id)}`, () => {
      assert.throws(() => newRule(id), /GROUP\/ID/)
    })
})
