import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ruleIds } from '../../tools/rule-index.ts'
import { cleanExamples, damageExamples } from '../support/doc-examples.ts'
import { engine } from '../support/engine.ts'
import { read, root } from '../support/paths.ts'

describe('rules: each one, and its page', () => {
  for (const id of ruleIds()) {
    describe(id, () => {
      it('has rule.ts and doc.md, and bears its folder as its id', () => {
        for (const file of ['rule.ts', 'doc.md'])
          assert.ok(existsSync(join(root, 'engine/rules', id, file)), `${id} has no ${file}`)
        assert.ok(engine().rules.some(rule => rule.id === id))
      })
      if (existsSync(join(root, 'engine/rules', id, 'doc.md'))) examples(id)
    })
  }
})

function examples(id: string): void {
  const page = read('engine/rules', id, 'doc.md')
  it('has examples of damage and of what is left alone', () => {
    assert.ok(damageExamples(page).length > 0 && cleanExamples(page).length > 0)
  })
  for (const example of damageExamples(page))
    it(`finds ${example.notation}`, () => {
      const document = engine().open(example.text, { only: [id], width: example.width })
      assert.deepEqual(document.failures, [])
      assert.deepEqual(
        document.findings.map(f => example.text.slice(f.start, f.end)),
        example.spans.map(([start, end]) => example.text.slice(start, end)),
      )
      assert.deepEqual(
        document.findings.map(f => [f.start, f.end]),
        example.spans,
      )
      if (example.mend !== undefined)
        assert.equal(
          engine().open(example.text, { only: [id], width: example.width, admit: example.mend.admit })
            .reading,
          example.mend.text,
        )
      if (example.mend?.admit !== 'safe') assert.equal(document.reading, example.text)
    })
  for (const { text, width } of cleanExamples(page))
    it(`leaves alone ${JSON.stringify(text)}`, () => {
      const document = engine().open(text, { only: [id], width })
      assert.deepEqual(
        document.findings.map(f => text.slice(f.start, f.end)),
        [],
      )
      assert.deepEqual(document.failures, [])
    })
}
