import { abridge, escapeMarkdown, quote, visible } from '../markdown.ts'

/** How a card is written: the same parts as Markdown, or plain for clients without it. Values are plain text. */
export interface Style {
  /** Text that shows as it stands. */
  text(text: string): string
  strong(text: string): string
  faint(text: string): string
  /** A piece of a document, exactly; long pieces are cut. */
  quote(text: string): string
  /** Parts one below another, apart. */
  blocks(blocks: readonly string[]): string
  list(items: readonly string[], numbered?: boolean): string
  link(text: string, uri: string): string
}

export const MARKDOWN: Style = {
  text: escapeMarkdown,
  strong: text => `**${escapeMarkdown(text)}**`,
  faint: text => `*${escapeMarkdown(text)}*`,
  quote,
  blocks,
  list,
  link: (text, uri) => `[${escapeMarkdown(text)}](${encodeURI(uri)})`,
}

export const PLAIN: Style = {
  text: text => text,
  strong: text => text,
  faint: text => text,
  quote: text => visible(abridge(text)),
  blocks,
  list,
  link: (text, uri) => `${text}: ${uri}`,
}

function blocks(parts: readonly string[]): string {
  return parts.join('\n\n')
}

function list(items: readonly string[], numbered = false): string {
  return items.map((item, i) => `${numbered ? `${i + 1}.` : '-'} ${item}`).join('\n')
}
