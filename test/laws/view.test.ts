import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Step } from '../../engine/rules/rule.ts'
import { applyEdits, type Edit } from '../../engine/text/edit.ts'
import { sourceView, type View } from '../../engine/text/view.ts'
import { law } from '../support/law.ts'

const step: Step = { kind: 'replace', rule: 'splice/test', why: { en: '', hans: '', hant: '' } }

/** A tiny notation: "2-4:ab 5-5:c" puts ab in the place of [2, 4), then c in at 5. */
function edits(notation: string): Edit[] {
  return notation
    .split(' ')
    .filter(Boolean)
    .map(word => {
      const [, start, end, insert] = /^(\d+)-(\d+):(.*)$/.exec(word)!
      return { start: Number(start), end: Number(end), insert: insert! }
    })
}

function chain(text: string, ...notations: string[]): View {
  return notations.reduce(
    (view: View, notation) =>
      view.derive(
        'markup',
        edits(notation).map(edit => ({ ...edit, step })),
      ),
    sourceView(text),
  )
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', '政', '協', '𠮷', '😀', '(', ' '), maxLength: 12 })

/** Sorted, separate edits of a text: cut points, every other gap replaced. */
function randomEdits(text: string, numbers: readonly number[], inserts: readonly string[]): Edit[] {
  const cuts = [...new Set(numbers.map(n => n % (text.length + 1)))].sort((a, b) => a - b)
  const found: Edit[] = []
  for (let i = 0; i + 1 < cuts.length; i += 2)
    found.push({ start: cuts[i]!, end: cuts[i + 1]!, insert: inserts[i % inserts.length] ?? '' })
  return found
}

const plan = fc.array(
  fc.tuple(fc.array(fc.nat(40), { maxLength: 8 }), fc.array(word, { minLength: 1, maxLength: 4 })),
  { maxLength: 4 },
)
const randomChain = fc.tuple(word, plan).map(([text, steps]) =>
  steps.reduce(
    (view: View, [numbers, inserts]) =>
      view.derive(
        'markup',
        randomEdits(view.text, numbers, inserts).map(edit => ({ ...edit, step })),
      ),
    sourceView(text),
  ),
)

function sourceOf(view: View): string {
  return view.parent === undefined ? view.text : sourceOf(view.parent)
}

describe('view', () => {
  const cases: [text: string, views: string[], span: [number, number], source: [number, number]][] = [
    ['ab(x)cd', ['2-5:'], [1, 2], [1, 2]],
    ['ab(x)cd', ['2-5:'], [2, 3], [5, 6]],
    ['ab(x)cd', ['2-5:'], [1, 3], [1, 6]],
    ['ab(x)cd', ['2-5:'], [2, 2], [2, 2]],
    ['abcdef', ['2-4:XYZ'], [3, 4], [2, 4]],
    ['abcdef', ['2-4:XYZ'], [1, 3], [1, 4]],
    ['abcdef', ['2-4:XYZ'], [5, 6], [4, 5]],
    ['abcdef', ['2-4:XYZ'], [3, 3], [2, 4]],
    ['abcdef', ['3-3:XYZ'], [3, 6], [3, 3]],
    ['a&amp;amp;b', ['1-6:&', '1-6:&'], [1, 2], [1, 10]],
    ['a&lt;b', ['1-5:<', '1-2:《'], [1, 2], [1, 5]],
  ]
  for (const [text, views, [s, e], [start, end]] of cases)
    it(`${text} by ${views.join(' then ')}: [${s}, ${e}) comes from [${start}, ${end})`, () => {
      const source = chain(text, ...views).toSource({ start: s, end: e })
      assert.deepEqual([source.start, source.end], [start, end])
    })

  it('refuses an edit that cuts a replacement or swallows removed text', () => {
    assert.equal(chain('abcdef', '2-4:XYZ').lift({ start: 3, end: 5, insert: '!' }), undefined)
    assert.equal(chain('ab(x)cd', '2-5:').lift({ start: 1, end: 3, insert: '!' }), undefined)
    assert.deepEqual(chain('ab(x)cd', '2-5:').lift({ start: 2, end: 2, insert: '!' }), {
      start: 2,
      end: 2,
      insert: '!',
    })
  })

  it('throws on changes that are unsorted, overlap, or lie outside', () => {
    for (const notation of ['3-4:x 1-2:y', '1-3:x 2-4:y', '5-9:x', '1-1:x 1-1:y'])
      assert.throws(() => chain('abcdef', notation), RangeError, notation)
  })

  it('is its parent where nothing changes', () => {
    const view = sourceView('abc')
    assert.equal(view.derive('markup', [{ start: 1, end: 2, insert: 'b', step }]), view)
  })

  law('edits() make the view of the source', randomChain, view => {
    assert.equal(applyEdits(sourceOf(view), view.edits()), view.text)
  })

  law(
    'toSource is total and never reversed',
    fc.tuple(randomChain, fc.nat(60), fc.nat(60)),
    ([view, a, b]) => {
      const [start, end] = [a % (view.text.length + 1), b % (view.text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const span = view.toSource({ start, end })
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= sourceOf(view).length)
    },
  )

  law(
    'a source range and its place in the view agree where nothing changed',
    fc.tuple(randomChain, fc.nat(60)),
    ([view, n]) => {
      const source = sourceOf(view)
      if (source === '') return
      const start = n % source.length
      const unit = { start, end: start + 1 }
      // Not by edits(): what one change takes away and another puts back is no edit, but has lost its place.
      if (view.trail(unit).length > 0) return
      const place = view.fromSource(unit)
      assert.equal(view.text.slice(place.start, place.end), source[start])
    },
  )

  law(
    'a lifted edit does to the source what the edit does to the view',
    fc.tuple(randomChain, fc.nat(60), fc.nat(60), word),
    ([view, a, b, insert]) => {
      const [start, end] = [a % (view.text.length + 1), b % (view.text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const lifted = view.lift({ start, end, insert })
      if (lifted === undefined) return
      assert.ok(applyEdits(sourceOf(view), [lifted]).includes(lifted.insert))
      const span = view.toSource({ start, end })
      assert.ok(
        (span.start <= lifted.start && lifted.end <= span.end) ||
          lifted.start === lifted.end ||
          start === end ||
          lifted.insert === '',
      )
    },
  )
})
