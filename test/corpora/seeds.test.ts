import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { RECIPES, seedOf, truthOf } from '../../tools/seeds.ts'
import { engine } from '../support/engine.ts'
import { read, root } from '../support/paths.ts'

describe('seeds', () => {
  it('are those that the recipes make, and no others', () => {
    const files = readdirSync(join(root, 'seeds')).filter(name => name.endsWith('.txt'))
    assert.deepEqual(
      files.sort(),
      RECIPES.map(recipe => `${recipe.name}.txt`),
    )
  })
  for (const recipe of RECIPES) {
    it(`${recipe.name} is what \`tsx tools/seeds.ts\` makes`, () => {
      assert.equal(read('seeds', `${recipe.name}.txt`), seedOf(recipe))
    })
    it(`${recipe.name} has 400 to 1,500 characters, and a line in the README`, () => {
      const length = [...truthOf(recipe)].length
      assert.ok(length >= 400 && length <= 1500, `${length} characters`)
      assert.ok(read('seeds/README.md').includes(`\`${recipe.name}.txt\``))
    })
    const { mend } = recipe
    if (mend === undefined) continue
    it(`${recipe.name} is mended by ${mend.rules.join(', ')}: exactly the clean text comes back`, function () {
      const ids = new Set<string>(engine().rules.map(rule => rule.id))
      if (mend.rules.some(rule => !ids.has(rule))) this.skip()
      const document = engine().open(seedOf(recipe), { admit: mend.admit })
      assert.notEqual(document.text, truthOf(recipe))
      assert.equal(document.reading, truthOf(recipe))
      assert.deepEqual(document.failures, [])
    })
  }
})
