import assert from 'node:assert/strict'
import { render } from '../../engine/index.ts'
import { engine } from '../support/engine.ts'

/** What a text's findings of the markup stage are: the rule, and where. */
function found(text: string, admit: 'safe' | 'ask' = 'safe'): string[] {
  const { findings } = engine().open(text, { only: ['markup'], admit })
  return findings.map(({ rule, start, end }) => `${rule.slice('markup/'.length)} ${text.slice(start, end)}`)
}

describe('rules of the markup stage together', () => {
  const cases: [what: string, text: string, findings: string[]][] = [
    [
      'blanks that a tag’s mend takes in are told with it',
      '<p>甲</p>&nbsp;<p>乙</p>',
      ['html <p>', 'html </p>&nbsp;<p>', 'html </p>'],
    ],
    ['on both sides too', '甲&nbsp;<br/>&nbsp;乙', ['html &nbsp;<br/>&nbsp;']],
    ['and a sign that only a tag needed', '甲<br/>乙&lt;br/>丙', ['html <br/>', 'html &lt;br/>']],
    [
      'blanks that stay between tags are told for themselves',
      '<p>甲<b>&nbsp;</b>乙</p>',
      ['html <p>', 'html <b>&nbsp;</b>', 'entity &nbsp;', 'html </p>'],
    ],
    ['references beside a tag are', '甲&mdash;<br/>乙', ['entity &mdash;', 'html <br/>']],
    [
      'a reference that is lost is',
      '甲<br/>&#xD800;<br/>乙',
      ['html <br/>', 'entity &#xD800;', 'html <br/>'],
    ],
  ]
  for (const [what, text, findings] of cases)
    it(`${what}: ${text}`, () => assert.deepEqual(found(text), findings))

  it('a mend that is only offered takes nothing in', () => {
    const markdown = '# 甲\n## 乙\n甲&nbsp;<br/>乙'
    assert.deepEqual(found(markdown), ['entity &nbsp;', 'html &nbsp;<br/>'])
    assert.deepEqual(found(markdown, 'ask'), ['html &nbsp;<br/>'])
  })

  it('what was hidden stays with its two tags until someone decides, and goes with them', () => {
    const page = '<p>甲</p><p style="display:none">广告<b>链接</b></p><p>乙</p>'
    const reading = (admit: 'safe' | 'ask', only: string) =>
      engine().open(page, { admit, only: [only] }).reading
    assert.equal(reading('safe', 'markup'), '甲\n<p style="display:none">广告链接</p>\n乙')
    assert.equal(reading('ask', 'markup'), '甲\n乙')
    assert.equal(reading('ask', 'markup/html'), '甲\n广告链接\n乙')
    assert.ok(found(page).includes('hidden <p style="display:none">广告<b>链接</b></p>'))
    assert.ok(!found(page, 'ask').some(finding => finding.startsWith('html <b>')))
  })

  it('one rule alone tells all that it finds', () => {
    const { findings } = engine().open('<p>甲</p>&nbsp;<p>乙</p>', { only: ['markup/entity'] })
    assert.equal(findings.length, 1)
  })
})

describe('markup/html says what is done', () => {
  for (const [text, en, hant] of [
    ['<p>甲', 'Remove it.', '應刪除。'],
    ['甲<p>乙', 'Put a line break in its place.', '應換成換行。'],
    ['甲<td>乙', 'Put a tab in its place.', '應換成定位字元。'],
    ['甲<!-- a -->乙', 'Remove it.', '應刪除。'],
  ] as const)
    it(`${text}: ${en}`, () => {
      const [finding] = engine().open(text, { only: ['markup/html'] }).findings
      assert.ok(finding)
      assert.ok(render(finding.message, 'en').endsWith(` ${en}`))
      assert.ok(render(finding.message, 'hant').endsWith(`，${hant}`))
    })
})
