/** An undamaged text and its language: zh-Hans, zh-CN; zh-Hant, zh-TW, zh-HK. */
export interface Sample {
  readonly text: string
  readonly lang: string
}

/** A tool that users would take instead. */
export interface Peer {
  readonly name: string
  /** What it makes of each text, in their order, told no more than the language. */
  mend(samples: readonly Sample[]): readonly string[]
}

export function isTraditional({ lang }: Sample): boolean {
  return /^zh-(Hant|TW|HK)/.test(lang)
}

/** A peer that reads one text at a time. */
export function eachAlone(name: string, mend: (text: string, sample: Sample) => string): Peer {
  return { name, mend: samples => samples.map(sample => mend(sample.text, sample)) }
}
