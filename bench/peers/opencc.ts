import { execFileSync, spawnSync } from 'node:child_process'
import { Converter } from 'opencc-js'
import { eachAlone, isTraditional, type Peer, type Sample } from './peer.ts'

// OpenCC and its kin mend nothing by themselves: a text is converted to Simplified, then, if it was Traditional, to its
// standard.

const simplify = Converter({ from: 't', to: 'cn' })
const EXPAND = { tw: Converter({ from: 'cn', to: 'tw' }), hk: Converter({ from: 'cn', to: 'hk' }) }

export const openccJs = eachAlone('opencc-js', (text, sample) =>
  isTraditional(sample) ? EXPAND[standardOf(sample)](simplify(text)) : simplify(text),
)

/** The standard that a Traditional text is brought back to. */
export function standardOf({ lang }: Sample): 'tw' | 'hk' {
  return lang === 'zh-HK' ? 'hk' : 'tw'
}

/** What no text holds, between texts that go through one run of the command. */
const SEPARATOR = '\n\u{F0000}\n'

/** OpenCC's command, as Debian has it; undefined where it is not installed. */
export function openccCommand(): Peer | undefined {
  if (spawnSync('opencc', ['--version']).status !== 0) return undefined
  return {
    name: 'OpenCC',
    mend(samples) {
      const texts = samples.map(({ text }) => text)
      const simplified = converted(texts, 't2s')
      const expanded = { tw: converted(simplified, 's2tw'), hk: converted(simplified, 's2hk') }
      return samples.map((sample, i) =>
        isTraditional(sample) ? expanded[standardOf(sample)][i]! : simplified[i]!,
      )
    },
  }
}

function converted(texts: readonly string[], config: string): string[] {
  const output = execFileSync('opencc', ['-c', config], { input: texts.join(SEPARATOR), maxBuffer: 1 << 30 })
  return output.toString().split(SEPARATOR)
}
