import assert from 'node:assert/strict'
import type { Finding, Fix } from '../../engine/index.ts'
import { sureness } from '../../server/sureness.ts'
import { engine } from '../support/engine.ts'

/** What is found first in a text, with other facts in place of its own. */
function found(facts: Partial<Finding>): Finding {
  const [finding] = engine().open('省政協(xié)主席').findings
  assert.ok(finding)
  return { ...finding, ...facts }
}

function asking({ fixes }: Finding): Fix[] {
  return fixes.map(fix => ({ ...fix, safety: 'ask' }))
}

describe('how sure a finding is', () => {
  it('says who decides', () => {
    assert.match(sureness(found({}), 'en'), /^certain enough/)
    assert.match(sureness(found({ fixes: asking(found({})) }), 'en'), /^mended only where you choose it/)
    assert.match(sureness(found({ fixes: [] }), 'en'), /^only shown/)
  })

  it('gives the confidence of a guess, and of nothing else', () => {
    assert.match(sureness(found({ confidence: 0.734 }), 'en'), / · confidence 73 %$/)
    assert.doesNotMatch(sureness(found({}), 'en'), /confidence/)
  })

  it('calls no guess certain', () => {
    assert.match(sureness(found({ confidence: 0.99999 }), 'hant'), / · 把握 99%$/)
  })
})
