import { execFileSync, spawnSync } from 'node:child_process'
import { Converter } from 'opencc-js'

export interface Sample {
  readonly text: string
  /** zh-Hans, zh-CN; zh-Hant, zh-TW, zh-HK. */
  readonly lang: string
}

/** What a tool made of a text, and where it would have a reader look (code units); undefined: where it changed something. */
export interface Mended {
  readonly text: string
  readonly flagged?: ReadonlySet<number>
}

export interface Tool {
  readonly name: string
  mend(samples: readonly Sample[]): Mended[]
}

export function isTraditional({ lang }: Sample): boolean {
  return /^zh-(Hant|TW|HK)/.test(lang)
}

const CONVERTERS = {
  tw: [Converter({ from: 't', to: 'cn' }), Converter({ from: 'cn', to: 'tw' })] as const,
  hk: [Converter({ from: 't', to: 'cn' }), Converter({ from: 'cn', to: 'hk' })] as const,
}

/** OpenCC mends nothing by itself: a text is converted to Simplified, then, if it was Traditional, to its standard. */
export const openccJs: Tool = {
  name: 'opencc-js',
  mend: samples =>
    samples.map(sample => {
      const [simplify, expand] = CONVERTERS[sample.lang === 'zh-HK' ? 'hk' : 'tw']
      const simplified = simplify(sample.text)
      return { text: isTraditional(sample) ? expand(simplified) : simplified }
    }),
}

/** What no text holds, between texts that go through one run of the command. */
const SEPARATOR = '\n\u{F0000}\n'

/** OpenCC's command, as Debian has it; undefined where it is not installed. */
export function openccCommand(): Tool | undefined {
  if (spawnSync('opencc', ['--version']).status !== 0) return undefined
  return {
    name: 'opencc (command)',
    mend(samples) {
      const simplified = converted(
        samples.map(sample => sample.text),
        't2s',
      )
      const tw = converted(simplified, 's2tw')
      const hk = converted(simplified, 's2hk')
      return samples.map((sample, i) => {
        if (!isTraditional(sample)) return { text: simplified[i]! }
        return { text: sample.lang === 'zh-HK' ? hk[i]! : tw[i]! }
      })
    },
  }
}

function converted(texts: readonly string[], config: string): string[] {
  const output = execFileSync('opencc', ['-c', config], { input: texts.join(SEPARATOR), maxBuffer: 1 << 30 })
  return output.toString().split(SEPARATOR)
}
