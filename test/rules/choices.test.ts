import assert from 'node:assert/strict'
import { Engine } from '../../engine/index.ts'
import type { Draft, DraftFix, Localised, Rule } from '../../engine/rules/rule.ts'
import { lexiconFile } from '../support/engine.ts'

const SAID: Localised = { en: '', hans: '', hant: '' }

function fix(insert: string, beside?: boolean): DraftFix {
  return {
    title: { text: SAID },
    safety: 'ask',
    edits: [{ start: 0, end: 1, insert }],
    step: { kind: 'replace', rule: 'script/toy', why: SAID },
    ...(beside === undefined ? {} : { beside }),
  }
}

/** What is offered of the fixes that a rule proposes with a confidence. */
function offered(fixes: readonly DraftFix[], confidence?: number): string {
  const rule: Rule = {
    id: 'script/toy',
    severity: 'warning',
    title: SAID,
    *find(): Iterable<Draft> {
      const sure = confidence === undefined ? {} : { confidence }
      yield { start: 0, end: 1, message: { text: SAID }, fixes, ...sure }
    },
  }
  const [finding] = new Engine(lexiconFile(), [rule]).open('甲').findings
  return finding?.fixes.map(({ edits }) => edits[0]?.insert).join('') ?? ''
}

describe('the choices of a finding', () => {
  const rivals = [fix('乙'), fix('丙'), fix('丁')]
  const cases: [what: string, fixes: readonly DraftFix[], confidence: number | undefined, all: string][] = [
    ['without the rivals that are far behind', rivals, 0.9999, '乙'],
    ['from one chance in 200 on', rivals, 0.995, '乙'],
    ['with rivals that may be right', rivals, 0.99, '乙丙丁'],
    ['with all of them where little is known', rivals, 0.3, '乙丙丁'],
    ['with all of them where nothing was guessed', rivals, undefined, '乙丙丁'],
    ['with what is no rival, however sure the first is', [fix('乙'), fix('丙', true)], 1, '乙丙'],
    ['and with that alone', [fix('乙'), fix('丙'), fix('丁', true)], 1, '乙丁'],
    ['where there is one', [fix('乙')], 0.9999, '乙'],
    ['where there is none', [], 0.9999, ''],
  ]
  for (const [what, fixes, confidence, all] of cases)
    it(`${what}: ${confidence}`, () => assert.equal(offered(fixes, confidence), all))
})
