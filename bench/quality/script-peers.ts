import { Converter } from 'opencc-js'

/** Another tool: what it makes of a damaged text. */
export interface Peer {
  readonly name: string
  mend(text: string, lang: string): { readonly text: string; readonly flagged?: ReadonlySet<number> }
}

const converters = {
  tw: [Converter({ from: 't', to: 'cn' }), Converter({ from: 'cn', to: 'tw' })] as const,
  hk: [Converter({ from: 't', to: 'cn' }), Converter({ from: 'cn', to: 'hk' })] as const,
}

/** OpenCC has no mending of its own: text is converted to Simplified, then to the text's standard. */
export const openccPeer: Peer = {
  name: 'opencc-js',
  mend(text, lang) {
    const [simplify, expand] = converters[lang === 'zh-HK' ? 'hk' : 'tw']
    return { text: /^zh-(Hant|TW|HK)/.test(lang) ? expand(simplify(text)) : simplify(text) }
  },
}
