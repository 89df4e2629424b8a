/**
 * The cases of ftfy's own tests, where they are at hand: FTFY_CASES names the folder of its JSON files. What they leave
 * alone is left alone; what holds Han comes out right.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engine } from '../support/engine.ts'

interface Case {
  readonly label: string
  readonly original: string
  readonly fixed: string
  readonly 'fixed-encoding'?: string
  readonly expect: 'pass' | 'fail'
}

const folder = process.env.FTFY_CASES

function cases(path: string): Case[] {
  return readdirSync(path)
    .filter(name => name.endsWith('.json'))
    .flatMap(name => JSON.parse(readFileSync(join(path, name), 'utf8')) as Case[])
}

function expected({ fixed, 'fixed-encoding': encoded }: Case): string {
  return encoded ?? fixed
}

describe('ftfy’s cases', () => {
  if (folder === undefined) {
    it('are named by FTFY_CASES', function () {
      this.skip()
    })
    return
  }
  for (const one of cases(folder)) {
    const unchanged = expected(one) === one.original
    if (!unchanged && !/\p{Script=Han}/u.test(expected(one))) continue
    it(`${unchanged ? 'leaves alone' : 'mends'}: ${one.label}`, () => {
      assert.equal(engine().open(one.original, { only: ['recode'] }).reading, expected(one))
    })
  }
})
