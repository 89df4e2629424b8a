import assert from 'node:assert/strict'
import { summary } from '../../tools/testing/outcome.ts'
import { judge } from '../../tools/testing/report.ts'

const report = (passed: number, failed: string[], skipped = 0) => JSON.stringify({ passed, failed, skipped })

describe('what came of a run of tests', () => {
  it('is what it reported', () => {
    assert.deepEqual(judge(0, report(2, []), {}).failed, [])
    assert.deepEqual(judge(1, report(2, ['a']), {}).failed, ['a'])
  })
  it('is a failure without a report, even with exit code 0, as of a crashed extension host', () => {
    assert.equal(judge(0, undefined, {}).failed.length, 1)
  })
  it('is a failure with an exit code of failure, though no test failed', () => {
    assert.equal(judge('SIGKILL', report(2, []), {}).failed.length, 1)
  })
  it('is a failure where no test was run, unless tests were chosen', () => {
    assert.equal(judge(0, report(0, []), {}).failed.length, 1)
    assert.equal(judge(0, report(0, []), { grep: 'nothing' }).failed.length, 0)
  })
})

describe('the summary of npm test', () => {
  const outcomes = new Map([
    ['unit', { passed: 3, skipped: 1, failed: ['x'] }],
    ['ui', { passed: 2, skipped: 0, failed: [] }],
  ])
  it('closes with the sum, on a line of its own', () => {
    assert.equal(summary(outcomes).split('\n').at(-1), '5 passed, 1 failed')
  })
  it('names what failed, and says what was skipped', () => {
    assert.match(summary(outcomes), /^FAILED unit: x$/m)
    assert.match(summary(outcomes), /^1 skipped$/m)
  })
})
