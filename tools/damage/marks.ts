/** Makes the damage of careless typing and rewriting: doubled marks, quotation marks out of order, spaced headings. */
import type { Random } from './random.ts'

/** The first line with a space between each two characters. */
export function letterSpaced(text: string): string {
  const end = text.indexOf('\n')
  return [...text.slice(0, end)].join(' ') + text.slice(end)
}

/** A share of the commas doubled, in one of the ways that are found. */
export function doubledMarks(text: string, random: Random, share: number): string {
  return text.replace(/(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, mark =>
    random() < share ? (random() < 0.5 ? '、，' : '，，') : mark,
  )
}

/** In each paragraph the last closing quotation mark turned round, or its first pair straight, in turn. */
export function disorderedQuotes(text: string): string {
  let count = 0
  return text
    .split('\n')
    .map(line => {
      const at = line.lastIndexOf('”')
      if (at < 0) return line
      if (count++ % 2 === 0) return `${line.slice(0, at)}“${line.slice(at + 1)}`
      return line.replace('“', '"').replace('”', '"')
    })
    .join('\n')
}
