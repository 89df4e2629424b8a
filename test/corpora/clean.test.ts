import assert from 'node:assert/strict'
import { RECIPES, truthOf } from '../../tools/seeds.ts'
import { engine } from '../support/engine.ts'
import { read } from '../support/paths.ts'

/** Where a finding stands, and its rule, for a message that one can act on. */
function reports(text: string): string[] {
  const document = engine().open(text)
  assert.deepEqual(document.failures, [])
  return document.findings.map(
    ({ rule, start, end }) =>
      `${rule}: ${text.slice(Math.max(0, start - 8), start)}⟦${text.slice(start, end)}⟧`,
  )
}

describe('clean text: no rule fires', () => {
  for (const recipe of RECIPES) {
    it(`on the text of ${recipe.name}`, () => assert.deepEqual(reports(truthOf(recipe)), []))
    if (recipe.name.includes('-clean-'))
      it(`on seeds/${recipe.name}.txt`, () =>
        assert.deepEqual(reports(read('seeds', `${recipe.name}.txt`)), []))
  }
})
