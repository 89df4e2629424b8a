import { WIDTH_PROFILES, type WidthProfile } from '../../engine/index.ts'

/**
 * The examples in a rule's doc.md. In a ```damage block each line is one document:
 *
 *     政協⟦(xié)⟧主席 → 政協主席      found where the brackets are; mended by safe fixes to what follows
 *     說明⟦瞭⟧方法 ⇢ 說明了方法       found; mended when the best fix, which asks, is taken
 *     ⟦锟斤拷⟧                        found, and only shown
 *
 * In a ```clean block each line is a document in which the rule finds nothing. In both, ⏎ is a line feed and \u{200B}
 * a code point that cannot be seen; blank lines and lines that begin with "# " say something to the reader.
 */
export interface CleanExample {
  readonly text: string
  /** The profile that is named behind the block's kind: ```damage taiwan. */
  readonly width: WidthProfile
}

export interface DamageExample extends CleanExample {
  readonly notation: string
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly mend?: { readonly admit: 'safe' | 'ask'; readonly text: string }
}

export function damageExamples(markdown: string): DamageExample[] {
  return lines(markdown, 'damage').map(parseDamage)
}

export function cleanExamples(markdown: string): CleanExample[] {
  return lines(markdown, 'clean').map(({ text, width }) => ({ text: unescapeNotation(text), width }))
}

function lines(markdown: string, kind: string): CleanExample[] {
  const blocks = markdown.matchAll(new RegExp(`^\`\`\`${kind}(?: (\\S+))?\\n([\\s\\S]*?)^\`\`\``, 'gm'))
  return [...blocks].flatMap(([, said, content]) => {
    const width = WIDTH_PROFILES.find(profile => profile === (said ?? 'as-found'))
    if (width === undefined) throw new Error(`there is no profile ${said}`)
    const examples = content!.split('\n').filter(line => line.trim() !== '' && !line.startsWith('# '))
    return examples.map(text => ({ text, width }))
  })
}

function parseDamage({ text: notation, width }: CleanExample): DamageExample {
  const [source, arrow, mended] = notation.split(/ (→|⇢) ?/)
  let text = ''
  const spans: [number, number][] = []
  for (const piece of unescapeNotation(source!).split(/(?=[⟦⟧])/)) {
    if (piece.startsWith('⟦')) spans.push([text.length, text.length])
    else if (piece.startsWith('⟧')) spans.at(-1)![1] = text.length
    text += piece.replace(/^[⟦⟧]/, '')
  }
  if (arrow === undefined) return { notation, text, width, spans }
  return {
    notation,
    text,
    width,
    spans,
    mend: { admit: arrow === '→' ? 'safe' : 'ask', text: unescapeNotation(mended!) },
  }
}

function unescapeNotation(text: string): string {
  return text
    .replaceAll('⏎', '\n')
    .replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}
