/** The longest piece of text that is quoted whole, in code points. */
const LONGEST_QUOTE = 80

/** Text that Markdown shows as it stands, also at the beginning of a line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, '\\$&').replace(/^(\s{0,3}(?:\d{1,9}(?=[.)])|(?=[#+=-])))/, '$1\\')
}

/** Text as an inline code span; long text is cut in the middle, and what cannot be seen is written out. */
export function quote(text: string): string {
  const shown = visible(abridge(text))
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(run => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** The text, or its two ends where it is long. */
export function abridge(text: string): string {
  const points = [...text.slice(0, 2 * LONGEST_QUOTE), ...text.slice(2 * LONGEST_QUOTE).slice(-LONGEST_QUOTE)]
  if (points.length <= LONGEST_QUOTE) return text
  const half = LONGEST_QUOTE / 2
  return `${points.slice(0, half).join('')} … ${points.slice(-half).join('')}`
}

/** Line ends as ⏎; spaces with nothing beside them as ␣; format, control and private characters as U+ and their number. */
export function visible(text: string): string {
  return text
    .replace(/\r\n|[\r\n]/g, '⏎')
    .replace(/^ +$/, spaces => '␣'.repeat(spaces.length))
    .replace(
      /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu,
      char => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
    )
}
