import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { applyEdits, type Document, type Finding } from '../../engine/index.ts'
import { splitsPair } from '../../engine/text/span.ts'
import { engine } from './engine.ts'

/** How many findings of a document are mended one by one: each costs a check of the whole. */
const MENDED_ALONE = 8

/** What holds of every document. Throws an AssertionError that names the law. */
export function assertDocumentLaws(source: string): void {
  const { reading } = engine().open(source)
  assert.equal(engine().open(reading).reading, reading, 'fixing twice is fixing once')
  assertTextLaws(source)
}

/**
 * What holds of every text, whatever is in it. A handful of lines may be tipped by its own mends (two of three marks
 * made full-width make that its habit): then the mended text is a document of another kind, with mends of its own.
 */
export function assertTextLaws(source: string): void {
  const document = engine().open(source)
  assert.deepEqual(document.failures, [], 'no rule fails')
  assert.equal(applyEdits(source, document.edits), document.reading, 'its edits make its reading')
  const again = engine().open(document.reading)
  if (isDeepStrictEqual(again.facts, document.facts))
    assert.equal(again.reading, document.reading, 'fixing twice is fixing once')
  for (const finding of document.findings) assertInside(source, finding)
  assertCovered(source, document)
  const mendable = document.findings.filter(finding => finding.fixes.length > 0)
  const every = Math.max(1, Math.floor(mendable.length / MENDED_ALONE))
  for (let i = 0; i < mendable.length; i += every) assertMendsItself(source, mendable[i]!)
}

function assertInside(source: string, { rule, start, end }: Finding): void {
  assert.ok(0 <= start && start <= end && end <= source.length, `${rule}: the finding lies in the source`)
  assert.ok(
    !splitsPair(source, start) && !splitsPair(source, end),
    `${rule}: no surrogate pair is cut at ${start}`,
  )
}

/** Text that no finding covers never changes. */
function assertCovered(source: string, document: Document): void {
  const covered = new Uint8Array(source.length + 1)
  for (const { start, end } of document.findings) covered.fill(1, start, Math.max(end, start + 1))
  for (const { start, end } of document.edits)
    for (let at = start; at < Math.max(end, start); at++)
      assert.ok(
        covered[at] === 1,
        `no finding covers offset ${at}, which is changed: ${source.slice(start, end)}`,
      )
}

/** One fix alone removes its own finding. */
function assertMendsItself(source: string, finding: Finding): void {
  const { edits } = finding.fixes[0]!
  const after = applyEdits(source, edits)
  const text = source.slice(finding.start, finding.end)
  const again = [...engine().open(after).findingsAt(finding)].filter(
    other =>
      other.rule === finding.rule &&
      other.start === finding.start &&
      after.slice(other.start, other.end) === text,
  )
  const grown = after.length - source.length
  // The same text may stand there anew where what was removed stood before its like: (a)(a).
  const repeats = source.startsWith(text, finding.end) || source.slice(finding.end + grown).startsWith(text)
  assert.ok(again.length === 0 || repeats, `${finding.rule} finds "${text}" again, once mended`)
}
