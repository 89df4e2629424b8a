import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../../engine/text/edit.ts'
import { splitsPair } from '../../engine/text/span.ts'
import { engine } from '../support/engine.ts'
import { law } from '../support/law.ts'

const SIGNS = [
  ...[
    '甲',
    '乙丙',
    '2019年',
    '，',
    ',',
    '。',
    '“',
    '”',
    '"',
    "'",
    '(',
    '（',
    ')',
    'a',
    'p',
    'br',
    'AT&T',
    '𠮷',
    ' ',
    '　',
  ],
  ...[
    '\n',
    '\r\n',
    '<',
    '>',
    '/',
    '</',
    '<p>',
    '</p>',
    '<br/>',
    '<b',
    '<p class="a"',
    'class="a">',
    '<!--',
    '-->',
  ],
  ...[
    '<style>',
    '</style>',
    '<script',
    '&',
    ';',
    '&nbsp;',
    '&amp;',
    'amp;',
    '&lt;',
    '&#',
    '20013;',
    '`',
    '```\n',
  ],
  ...['\u200b', '\ufeff', '\u00ad', '\u2028', '\ud842', '１', '⽅', '、', '○', '*', '.'],
]
const soup = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 24 })
/** Full-width marks, half-width letters and digits, curly quotation marks and sure markup. */
const HABITS = `${'甲乙，丙丁；戊己：庚辛！（壬癸）？“1甲2”<br/><b></b>\n'.repeat(12)}`
const only = ['markup', 'character', 'width']

describe('markup, character and width: any soup of signs', () => {
  law('is checked without a failure, and no finding cuts a surrogate pair', soup, text => {
    const document = engine().open(text, { only })
    assert.deepEqual(document.failures, [])
    for (const { start, end } of document.findings)
      assert.ok(
        0 <= start &&
          start <= end &&
          end <= text.length &&
          !splitsPair(text, start) &&
          !splitsPair(text, end),
      )
  })

  law('becomes its reading by its edits, all of which findings cover', soup, text => {
    const document = engine().open(text, { only })
    assert.equal(applyEdits(text, document.edits), document.reading)
    for (const edit of document.edits)
      assert.ok(document.findings.some(finding => finding.start <= edit.end && edit.start <= finding.end))
  })

  // What a document does throughout decides what is damage in it; here that is settled by what comes before the soup.
  law('is mended once for all', soup, text => {
    const { reading } = engine().open(HABITS + text, { only })
    assert.equal(engine().open(reading, { only }).reading, reading)
  })

  law(
    'is, edited, the document of the edited text',
    fc.tuple(soup, soup, fc.nat(40), fc.nat(40)),
    ([text, insert, a, b]) => {
      const [start, end] = [a, b].map(n => n % (text.length + 1)).sort((x, y) => x - y) as [number, number]
      const document = engine().open(text, { only })
      document.findings.length
      document.update({ start, end, insert })
      const fresh = engine().open(applyEdits(text, [{ start, end, insert }]), { only })
      assert.deepEqual(document.facts, fresh.facts)
      assert.deepEqual(document.findings, fresh.findings)
      assert.equal(document.reading, fresh.reading)
    },
  )
})
