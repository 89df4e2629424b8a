import type { DocumentForm } from '../markup/form.ts'
import { isFence } from '../markup/scan.ts'
import type { Survey } from './survey.ts'

/** Lines that are not blank, and of these the heads of pages, the signs of Markdown, the lines of programs. */
interface Evidence {
  lines: number
  heads: number
  marks: number
  statements: number
  /** Code units: letters of ASCII, and Chinese characters. */
  letters: number
  han: number
}

/** Shorter texts are not judged by their letters. */
const ENOUGH_LETTERS = 400
const ENOUGH_STATEMENTS = 8

export const formSurvey: Survey<Evidence, DocumentForm> = {
  empty: () => ({ lines: 0, heads: 0, marks: 0, statements: 0, letters: 0, han: 0 }),

  observe(line) {
    const text = line.trim()
    if (text === '') return undefined
    return {
      lines: 1,
      heads: /^\ufeff?<(?:!doctype html|html[\s>]|\?xml\s)/i.test(text.slice(0, 20)) ? 1 : 0,
      marks: isFence(line) || /^#{1,6} \S/.test(line) || line.includes('](http') ? 1 : 0,
      statements: isStatement(text) ? 1 : 0,
      ...lettersOf(text),
    }
  },

  add(total, one, sign) {
    total.lines += sign * one.lines
    total.heads += sign * one.heads
    total.marks += sign * one.marks
    total.statements += sign * one.statements
    total.letters += sign * one.letters
    total.han += sign * one.han
  },

  decide({ lines, heads, marks, statements, letters, han }) {
    if (heads > 0) return 'page'
    if (statements >= ENOUGH_STATEMENTS && statements * 3 >= lines) return 'code'
    if (letters >= ENOUGH_LETTERS && han * 20 < letters) return 'foreign'
    return marks > 1 ? 'markdown' : 'text'
  },
}

/** Ends as statements of most languages do, and not with an entity or a mark that is half-width behind Chinese. */
function isStatement(text: string): boolean {
  const end = text.at(-1)
  if (end === '{' || end === '}') return true
  return end === ';' && /[\w)\]}"'`]$/.test(text.slice(0, -1)) && !/&#?\w{1,20};$/.test(text.slice(-24))
}

/** What stands between a `<` and the next `>` is no text. */
function lettersOf(text: string): { letters: number; han: number } {
  let letters = 0
  let han = 0
  const lastClosing = text.lastIndexOf('>')
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const lower = unit | 0x20
    if (unit === 0x3c && at < lastClosing) at = text.indexOf('>', at)
    else if (unit >= 0x4e00 && unit <= 0x9fff) han++
    else if (unit < 0x80 && lower >= 0x61 && lower <= 0x7a) letters++
  }
  return { letters, han }
}
