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
export interface DamageExample {
  readonly notation: string
  readonly text: string
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly mend?: { readonly admit: 'safe' | 'ask'; readonly text: string }
}

export function damageExamples(markdown: string): DamageExample[] {
  return lines(markdown, 'damage').map(parseDamage)
}

export function cleanExamples(markdown: string): string[] {
  return lines(markdown, 'clean').map(unescapeNotation)
}

function lines(markdown: string, kind: string): string[] {
  const blocks = markdown.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))
  return [...blocks]
    .flatMap(block => block[1]!.split('\n'))
    .filter(line => line.trim() !== '' && !line.startsWith('# '))
}

function parseDamage(notation: string): DamageExample {
  const [source, arrow, mended] = notation.split(/ (→|⇢) ?/)
  let text = ''
  const spans: [number, number][] = []
  for (const piece of unescapeNotation(source!).split(/(?=[⟦⟧])/)) {
    if (piece.startsWith('⟦')) spans.push([text.length, text.length])
    else if (piece.startsWith('⟧')) spans.at(-1)![1] = text.length
    text += piece.replace(/^[⟦⟧]/, '')
  }
  if (arrow === undefined) return { notation, text, spans }
  return {
    notation,
    text,
    spans,
    mend: { admit: arrow === '→' ? 'safe' : 'ask', text: unescapeNotation(mended!) },
  }
}

function unescapeNotation(text: string): string {
  return text
    .replaceAll('⏎', '\n')
    .replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}
