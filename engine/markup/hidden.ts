import type { Span } from '../text/span.ts'
import type { Mark } from './scan.ts'

/** An element that its page does not show, from its opening tag to its closing one; text stands between. */
export interface HiddenElement extends Span {
  readonly opening: Mark
  readonly closing: Mark
}

/** How many marks an element's closing tag is looked for in, so that a long line costs no more than its length. */
const REACH = 400

const OPENING = /^<([a-z][a-z0-9]*)[\s/]/i
/** An attribute and its value; quotes may be escaped, as in a page that stood in a program. */
const ATTRIBUTE = /\s([a-z][a-z-]*)(?:\s*=\s*(\\?"[^"]*"|\\?'[^']*'|[^\s"'>]+))?/gi

/** What hides an element, and whether an element within it may undo that. */
type Means = 'hidden' | 'display' | 'visibility' | 'font-size'
const UNDONE_WITHIN: ReadonlySet<Means> = new Set(['visibility', 'font-size'])

/** Whether a line may have such elements: a glance for lines that have none. */
export function mayHide(line: string): boolean {
  return /hidden|display|font-size/i.test(line)
}

/** The outermost hidden elements of a line, in order. Those that the line does not close are none. */
export function hiddenElements(line: string, marks: readonly Mark[]): HiddenElement[] {
  const found: HiddenElement[] = []
  if (!mayHide(line)) return found
  for (let i = 0; i < marks.length; i++) {
    const means = meansOf(line, marks[i]!)
    const closing = means === undefined ? undefined : closingOf(line, marks, i)
    if (means === undefined || closing === undefined) continue
    const within = marks.slice(i + 1, closing)
    if (!holdsText(line, marks[i]!.end, within, marks[closing]!.start) || isUndone(line, within, means))
      continue
    const opening = marks[i]!
    found.push({ start: opening.start, end: marks[closing]!.end, opening, closing: marks[closing]! })
    i = closing
  }
  return found
}

function meansOf(line: string, mark: Mark): Means | undefined {
  if (!isOpening(line, mark)) return undefined
  const attributes = attributesOf(line, mark)
  const hidden = attributes.get('hidden')
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return 'hidden'
  const style = declarationsOf(attributes.get('style') ?? '')
  if (style.get('display') === 'none') return 'display'
  if (style.get('visibility') === 'hidden') return 'visibility'
  return /^0(?:\.0+)?(?:[a-z]+|%)?$/.test(style.get('font-size') ?? '') ? 'font-size' : undefined
}

function isOpening(line: string, mark: Mark): boolean {
  const { kind, end } = mark
  return kind === 'tag' && line[end - 1] === '>' && line[end - 2] !== '/' && !isClosing(line, mark)
}

/** `</p>`, or `<\/p>` where the page stood in a program. */
function isClosing(line: string, { start }: Mark): boolean {
  return line[start + 1] === '/' || line.startsWith('\\/', start + 1)
}

function attributesOf(line: string, { start, end }: Mark): ReadonlyMap<string, string> {
  const tag = line.slice(start, end - 1)
  if (!OPENING.test(tag)) return new Map()
  return new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name, value]) => [
      name!.toLowerCase(),
      (value ?? '').replace(/^\\?["']|\\?["']$/g, ''),
    ]),
  )
}

/** The declarations of a style attribute, in lower case. */
function declarationsOf(style: string): ReadonlyMap<string, string> {
  return new Map(
    style.split(';').map(declaration => {
      const [name = '', value = ''] = declaration.toLowerCase().split(':')
      return [name.trim(), value.replace('!important', '').trim()]
    }),
  )
}

/** The index of the mark that closes an element, elements of its name within it passed over. */
function closingOf(line: string, marks: readonly Mark[], opening: number): number | undefined {
  const name = nameOf(line, marks[opening]!)
  let depth = 0
  for (let i = opening; i < Math.min(marks.length, opening + REACH); i++) {
    const mark = marks[i]!
    if (mark.kind !== 'tag' || nameOf(line, mark) !== name) continue
    if (isClosing(line, mark)) depth--
    else if (isOpening(line, mark)) depth++
    if (depth === 0) return i
  }
  return undefined
}

function nameOf(line: string, { start, end }: Mark): string | undefined {
  return /^<\\?\/?([a-z][a-z0-9]*)/i.exec(line.slice(start, Math.min(end, start + 40)))?.[1]?.toLowerCase()
}

/** Whether something other than marks and blanks stands between two offsets. */
function holdsText(line: string, from: number, within: readonly Mark[], to: number): boolean {
  let at = from
  for (const { start, end } of [...within, { start: to, end: to }]) {
    if (line.slice(at, start).trim() !== '') return true
    at = end
  }
  return false
}

/** Pages take the room between boxes away by `font-size:0` around them, and give each its own size back. */
function isUndone(line: string, within: readonly Mark[], means: Means): boolean {
  if (!UNDONE_WITHIN.has(means)) return false
  return within.some(
    mark => isOpening(line, mark) && declarationsOf(attributesOf(line, mark).get('style') ?? '').has(means),
  )
}
