import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Engine } from '../../engine/index.ts'
import type { Draft, Rule, Step } from '../../engine/rules/rule.ts'
import { applyEdits } from '../../engine/text/edit.ts'
import { touches } from '../../engine/text/span.ts'
import { lexiconFile, engine as shipped } from '../support/engine.ts'
import { law } from '../support/law.ts'

const text = { en: '', hans: '', hant: '' }

/** A rule of the simplest kind: each match of a pattern is replaced. */
function replacing(id: Rule['id'], pattern: RegExp, insert: string): Rule {
  const step: Step = { kind: 'replace', rule: id, why: text }
  return {
    id,
    severity: 'warning',
    title: text,
    *find(view): Iterable<Draft> {
      for (const match of view.text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length }
        const fix = { title: { text }, safety: 'safe' as const, edits: [{ ...span, insert }], step }
        yield { ...span, message: { text }, fixes: [fix] }
      }
    },
  }
}

const toys = [
  replacing('markup/toy', /<[a-z]>/g, ''),
  replacing('recode/toy', /&lt;/g, '<'),
  replacing('gloss/toy', /\(x\)/g, ''),
  replacing('script/toy', /乙/g, '甲'),
]
const engine = new Engine(lexiconFile(), toys)

const damaged = fc.string({
  unit: fc.constantFrom('甲', '乙', '𠮷', '(x)', '<b>', '&lt;', 'b', '>', '\n', '\r', '\r\n'),
  maxLength: 30,
})

/** Lines that characters were destroyed in, lines that say what these were, in one way or another, and others. */
const spoken = fc.constantFrom(
  '體現(xiàn)新?lián)?dān)當(dāng)，以?xún)?yōu)異成績迎接國慶。',
  '體現(xiàn)新撣當(dāng)，體現(xiàn)新撣當(dāng)。',
  '新摟擔當，新摟擔當。',
  '今天天氣很好。',
)

describe('document', () => {
  law('its edits make its reading, and fixing twice is fixing once', damaged, source => {
    const document = engine.open(source)
    assert.equal(applyEdits(source, document.edits), document.reading)
    const again = engine.open(document.reading)
    assert.equal(again.reading, document.reading)
  })

  it('hears of what is said elsewhere where characters were destroyed', () => {
    const source = '在推動發(fā)展中體現(xiàn)新?lián)?dān)當(dāng)。\n今天天氣很好。\n'
    const elsewhere = '體現(xiàn)新撣當(dāng)，體現(xiàn)新撣當(dāng)。\n'.repeat(3)
    const document = shipped().open(source)
    const before = document.findings
    document.update({ start: source.length, end: source.length, insert: elsewhere })
    const after = document.findings.slice(0, before.length)
    assert.notDeepEqual(after, before)
    assert.deepEqual(document.findings, shipped().open(source + elsewhere).findings)
  })

  law(
    'an edited document is the document of the edited text, whatever was destroyed in it',
    fc.tuple(
      fc.array(spoken, { minLength: 2, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(9), spoken), { maxLength: 4 }),
    ),
    ([lines, changes]) => {
      const document = shipped().open(lines.join('\n'))
      for (const [place, insert] of changes) {
        const at = place % lines.length
        const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
        document.findings.length
        document.update({ start, end: start + lines[at]!.length, insert })
        lines[at] = insert
        assert.deepEqual(document.findings, shipped().open(lines.join('\n')).findings)
      }
    },
  )

  const change = fc.tuple(fc.nat(60), fc.nat(60), damaged)
  law(
    'an edited document is the document of the edited text',
    fc.tuple(damaged, fc.array(change, { maxLength: 5 })),
    ([source, changes]) => {
      const document = engine.open(source)
      let now = source
      for (const [a, b, insert] of changes) {
        const [start, end] = [a % (now.length + 1), b % (now.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        document.findings.length
        document.update({ start, end, insert })
        now = applyEdits(now, [{ start, end, insert }])
        assert.equal(document.text, now)
        assert.deepEqual(document.findings, engine.open(now).findings)
        assert.equal(document.reading, engine.open(now).reading)
      }
    },
  )

  law('checked a little at a time, it is the same', damaged, source => {
    const document = engine.open(source)
    let steps = 1
    while (!document.advance(() => false)) steps++
    assert.ok(steps <= 3 * source.length + 4)
    assert.deepEqual(document.findings, engine.open(source).findings)
    assert.equal(document.findingCount, document.findings.length)
  })

  law(
    'the findings at a span are those that it touches',
    fc.tuple(damaged, fc.nat(60), fc.nat(60)),
    ([source, a, b]) => {
      const document = engine.open(source)
      const length = source.length + 1
      const span = { start: Math.min(a % length, b % length), end: Math.max(a % length, b % length) }
      const expected = document.findings.filter(finding => touches(finding, span))
      assert.deepEqual([...document.findingsAt(span)], expected)
    },
  )

  it('goes on without a rule that throws, and names it', () => {
    const bad: Rule = {
      id: 'width/bad',
      severity: 'error',
      title: text,
      find: () => {
        throw new Error('broken')
      },
    }
    const document = new Engine(lexiconFile(), [...toys, bad]).open('甲(x)\n')
    assert.equal(document.reading, '甲\n')
    assert.equal(document.failures[0]?.rule, 'width/bad')
    assert.match(document.failures[0]?.error ?? '', /broken/)
  })

  it('refuses a fix that reaches beyond its finding', () => {
    const step: Step = { kind: 'remove', rule: 'gloss/bad', why: text }
    const fix = { title: { text }, safety: 'safe' as const, edits: [{ start: 0, end: 2, insert: '' }], step }
    const bad: Rule = {
      id: 'gloss/bad',
      severity: 'error',
      title: text,
      find: () => [{ start: 1, end: 2, message: { text }, fixes: [fix] }],
    }
    const document = new Engine(lexiconFile(), [bad]).open('甲乙丙')
    assert.equal(document.reading, '甲乙丙')
    assert.match(document.failures[0]?.error ?? '', /reaches beyond/)
  })

  it('breaks a line as the line itself is broken', () => {
    const parting = new Engine(lexiconFile(), [replacing('markup/toy', /\|/g, '\n')])
    for (const end of ['\n', '\r\n', '\r']) {
      const source = `甲|乙${end}丙`
      const document = parting.open(source)
      assert.equal(document.reading, `甲${end}乙${end}丙`)
      assert.equal(applyEdits(source, document.edits), document.reading)
      assert.equal(document.findings[0]?.fixes[0]?.edits[0]?.insert, end)
    }
  })

  it('says which line it did not check', () => {
    const document = engine.open(`甲\n${'x'.repeat((1 << 20) + 1)}\n(x)`)
    assert.deepEqual(document.skipped, [{ line: 1, length: (1 << 20) + 1 }])
    assert.equal(document.findings.length, 1)
  })
})
