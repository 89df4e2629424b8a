import assert from 'node:assert/strict'
import { findingJson } from '../../cli/report/finding.ts'
import { Places } from '../../cli/report/places.ts'
import type { Finding } from '../../engine/index.ts'

const TEXT = '甲乙丙'
const say = (en: string) => ({ text: { en, hans: en, hant: en } })

const FOUND: Finding = {
  start: 1,
  end: 2,
  rule: 'script/mixed',
  severity: 'warning',
  message: say('乙 stands here'),
  fixes: [],
  residue: false,
  related: [],
}

function choice(insert: string) {
  return { title: say(`Write ${insert}`), safety: 'ask' as const, edits: [{ start: 1, end: 2, insert }] }
}

function json(finding: Finding) {
  return findingJson({ file: 'a.txt', text: TEXT }, finding, new Places(TEXT).of(finding.start))
}

describe('a finding as JSON', () => {
  for (const [confidence, told] of [
    [undefined, undefined],
    [0.123456789012345, 0.1235],
    [0.99999, 1],
    [0.5, 0.5],
    [0, 0],
  ])
    it(`says how sure it is to four places: ${confidence} as ${told}`, () => {
      assert.equal(json(confidence === undefined ? FOUND : { ...FOUND, confidence }).confidence, told)
    })

  it('gives every choice, the first of them as its fix too', () => {
    const { fix, choices } = json({ ...FOUND, fixes: [choice('丁'), choice('戊')] })
    assert.deepEqual(
      choices?.map(({ title, safety, edits }) => [title, safety, edits]),
      [
        ['Write 丁', 'ask', [{ offset: [1, 2], insert: '丁' }]],
        ['Write 戊', 'ask', [{ offset: [1, 2], insert: '戊' }]],
      ],
    )
    assert.deepEqual(fix, choices?.[0])
  })

  it('has neither where there is no mend', () => {
    assert.ok(!('fix' in json(FOUND)) && !('choices' in json(FOUND)))
  })
})
