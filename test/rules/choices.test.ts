import assert from 'node:assert/strict'
import { Engine, madeOf } from '../../engine/index.ts'
import type { Draft, DraftFix, Localised, Rule } from '../../engine/rules/rule.ts'
import { lexiconFile } from '../support/engine.ts'

const SAID: Localised = { en: '', hans: '', hant: '' }

function fix(insert: string, beside?: DraftFix['beside']): DraftFix {
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
    ['with what is no rival, however sure the first is', [fix('乙'), fix('丙', 'bolder')], 1, '乙丙'],
    ['and with that alone', [fix('乙'), fix('丙'), fix('丁', 'other')], 1, '乙丁'],
    ['where there is one', [fix('乙')], 0.9999, '乙'],
    ['where there is none', [], 0.9999, ''],
  ]
  for (const [what, fixes, confidence, all] of cases)
    it(`${what}: ${confidence}`, () => assert.equal(offered(fixes, confidence), all))
})

describe('the mend that is made', () => {
  const safe = { ...fix('乙'), safety: 'safe' as const }
  const cases: [what: string, fixes: readonly DraftFix[], unasked: string, admitted: string][] = [
    ['the first if it is safe', [safe, fix('丙')], '乙', '乙'],
    ['none unasked that asks', [fix('乙'), fix('丙')], '', '乙'],
    [
      'the bolder one where guesses are admitted',
      [safe, fix('丙', 'bolder'), fix('丁', 'bolder')],
      '乙',
      '丙',
    ],
    ['never one that is a matter of taste', [safe, fix('丙', 'other')], '乙', '乙'],
    ['none where there is none', [], '', ''],
  ]
  for (const [what, fixes, unasked, admitted] of cases)
    it(what, () => {
      assert.equal(madeOf(fixes, undefined)?.edits[0]?.insert ?? '', unasked)
      assert.equal(madeOf(fixes, 'ask')?.edits[0]?.insert ?? '', admitted)
    })
})
