import { Rows } from '../lexicon/rows.ts'
import type { Sections } from '../lexicon/sections.ts'

/** A given name has at most so many characters. */
const GIVEN = 2

/** 会: behind a title it makes a body or a meeting of it, 委员会, 记者会. */
const BODY = '会'

/** 姓: behind it stands a surname, and then nothing, or 的 or 名; but 百姓 are people. */
const CALLED = '姓'
const PEOPLE = '百'
const ENDS = ['', '的', '名']

/**
 * Surnames whose Traditional form is not the one that their character has elsewhere, where a person's name shows: by
 * a title behind it or 姓 before it, or because nothing else stands between two signs, as in lists.
 * In the file: `script/surnames` rows (Simplified, Traditional); `script/titles` rows (two Simplified characters).
 */
export class Names {
  private readonly surnames: ReadonlyMap<number, number>
  private readonly titles: ReadonlySet<string>

  constructor(sections: Sections) {
    const surnames = new Rows(sections, 'script/surnames')
    this.surnames = new Map(
      Array.from({ length: surnames.length }, (_, i) => {
        const [simplified, form] = surnames.cells(i)
        return [simplified!.charCodeAt(0), form!.charCodeAt(0)]
      }),
    )
    const titles = new Rows(sections, 'script/titles')
    this.titles = new Set(Array.from({ length: titles.length }, (_, i) => titles.cells(i)[0]!))
  }

  /** The form of the surname that begins a name at an offset of a Simplified text; undefined where none does. */
  surname(text: string, at: number): number | undefined {
    const form = this.surnames.get(text.charCodeAt(at))
    return form !== undefined && this.isName(text, at) ? form : undefined
  }

  private isName(text: string, at: number): boolean {
    if (at === 0 && text.length === 1 + GIVEN) return true
    if (text[at - 1] === CALLED && text[at - 2] !== PEOPLE && ENDS.includes(text[at + 1] ?? '')) return true
    for (let end = at + 1; end <= at + 1 + GIVEN; end++)
      if (this.titles.has(text.slice(end, end + 2)) && text[end + 2] !== BODY) return true
    return false
  }
}
