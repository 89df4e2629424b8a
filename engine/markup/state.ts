import { type Manner, scan } from './scan.ts'

/**
 * What a line begins or ends within: running text, a tag whose attributes go on, a comment, an element whose content
 * is not text, or a fenced block of code.
 */
export type MarkupState = 'text' | 'tag' | 'comment' | 'style' | 'script' | 'fence'

const ALL: Manner = { comment: true, style: true, script: true, fence: true, tags: [], parted: false }

/** Where a line that begins in `entry` ends. Depends on the line's source text alone. O(length), no allocation in plain text. */
export function exitState(line: string, entry: MarkupState): MarkupState {
  if (entry === 'text' && !line.includes('<') && !line.includes('```')) return 'text'
  return scan(line, entry, ALL).exit
}

/** What a line begins within, as rules take it: a comment, style sheet or script that is never closed hides nothing. */
export function honouredEntry(entry: MarkupState, manner: Manner): MarkupState {
  return entry === 'text' || entry === 'tag' || manner[entry] ? entry : 'text'
}
