import type { DocumentForm } from '../markup/form.ts'
import { isFence } from '../markup/scan.ts'
import type { Survey } from './survey.ts'

/** Lines that are not blank, and of these the heads of pages, the signs of Markdown, the lines of programs and of JSON. */
interface Evidence {
  lines: number
  heads: number
  marks: number
  statements: number
  records: number
  /** Code units: letters of ASCII, and Chinese characters. */
  letters: number
  han: number
}

/** Shorter texts are not judged by their letters. */
const ENOUGH_LETTERS = 100
const ENOUGH_STATEMENTS = 8

export const formSurvey: Survey<Evidence, DocumentForm> = {
  empty: () => ({ lines: 0, heads: 0, marks: 0, statements: 0, records: 0, letters: 0, han: 0 }),

  observe(line) {
    const text = line.trim()
    if (text === '') return undefined
    return {
      lines: 1,
      heads: /^\ufeff?<(?:!doctype html|html[\s>]|\?xml\s)/i.test(text.slice(0, 20)) ? 1 : 0,
      marks: isFence(line) || /^#{1,6} \S/.test(line) || line.includes('](http') ? 1 : 0,
      statements: isStatement(text) ? 1 : 0,
      records: isRecord(text) ? 1 : 0,
      ...lettersOf(text),
    }
  },

  add(total, one, sign) {
    total.lines += sign * one.lines
    total.heads += sign * one.heads
    total.marks += sign * one.marks
    total.statements += sign * one.statements
    total.records += sign * one.records
    total.letters += sign * one.letters
    total.han += sign * one.han
  },

  decide({ lines, heads, marks, statements, records, letters, han }) {
    if (heads > 0) return 'page'
    if (records > 0 && records === lines) return 'code'
    if (statements >= ENOUGH_STATEMENTS && statements * 3 >= lines) return 'code'
    if (letters >= ENOUGH_LETTERS && han * 20 < letters) return 'foreign'
    return marks > 1 ? 'markdown' : 'text'
  },
}

/** How comments and statements of common languages begin that need no semicolon. */
const BEGINNING =
  /^(?:\/[/*]|\*\/|#include\b|(?:import|export|const|let|var|function|async|await|class|return|throw|else|def|elif|public|private|protected|static|package|fn|struct|enum)\b[ ({:]|(?:if|for|while|switch) \(|\w+\.\w+(?:\.\w+)*\(|\w+: [\w'"[({])/

/** Begins or ends as statements of most languages do; not with an entity, or a mark that is half-width behind Chinese. */
function isStatement(text: string): boolean {
  if (BEGINNING.test(text.slice(0, 80))) return true
  const end = text.at(-1)
  if (end === '{' || end === '}') return true
  return end === ';' && /[\w)\]}"'`]$/.test(text.slice(0, -1)) && !/&#?\w{1,20};$/.test(text.slice(-24))
}

/** A line of JSON Lines, or a document of JSON on one line. */
function isRecord(text: string): boolean {
  return /^(?:\{"|\[[{"])/.test(text.slice(0, 2)) && /[}\]],?$/.test(text.slice(-2))
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
