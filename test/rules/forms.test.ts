import assert from 'node:assert/strict'
import { engine } from '../support/engine.ts'

const PROGRAM = `// 說明,一
function show(items) {
  const list = [];
  for (const item of items) {
    list.push('<b>' + item + '</b>&nbsp;');
  }
  if (list.length === 0) {
    return '沒有,任何';
  }
  return list.join('<br>');
}
`
const ENGLISH = `${'It is said that <b>tags</b> &amp; entities belong to pages. '.repeat(12)}\n`

describe('what a document is', () => {
  const forms: [form: string, text: string][] = [
    ['text', '会议指出，要学习。\n<p>要落实</p>\n'],
    ['page', '<!DOCTYPE html>\n<html>\n<p>会议</p>\n</html>\n'],
    ['page', '<?xml version="1.0"?>\n<会议/>\n'],
    ['markdown', '# 会议\n\n## 要求\n\n<p align="center">学习</p>\n'],
    ['code', PROGRAM],
    ['foreign', ENGLISH],
  ]
  for (const [form, text] of forms)
    it(`${form}: ${JSON.stringify(text.slice(0, 30))}`, () =>
      assert.equal(engine().open(text).facts.form, form))

  it('and nothing is mended in programs, pages and other languages unless it is asked for', () => {
    for (const text of [PROGRAM, ENGLISH, forms[1]![1], forms[2]![1]]) {
      const document = engine().open(text)
      assert.equal(document.reading, text)
      assert.ok(document.findings.every(finding => finding.severity === 'hint' || finding.fixes.length === 0))
    }
  })
})
