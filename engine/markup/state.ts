/** What a line begins or ends within: running text, an unclosed tag or comment, or an element whose content is not text. */
export type MarkupState = 'text' | 'tag' | 'comment' | 'style' | 'script'

/** Where a line that begins in `entry` ends. Depends on the line's source text alone. O(length), no allocation in plain text. */
export function exitState(line: string, entry: MarkupState): MarkupState {
  return line.includes('<') || entry !== 'text' ? scan(line, entry) : 'text'
}

const CLOSERS = { tag: '>', comment: '-->', style: '</style', script: '</script' } as const

function scan(line: string, entry: MarkupState): MarkupState {
  let state = entry
  let at = 0
  const lower = line.toLowerCase()
  while (at < line.length) {
    if (state === 'text') {
      const open = lower.indexOf('<', at)
      if (open < 0) return 'text'
      state = opened(lower, open)
      at = open + 1
    } else {
      const close = lower.indexOf(CLOSERS[state], at)
      if (close < 0) return state
      at = close + CLOSERS[state].length
      state = 'text'
    }
  }
  return state
}

function opened(lower: string, at: number): MarkupState {
  if (lower.startsWith('<!--', at)) return 'comment'
  if (/^<style\b/.test(lower.slice(at, at + 8))) return 'style'
  if (/^<script\b/.test(lower.slice(at, at + 9))) return 'script'
  return 'text'
}
