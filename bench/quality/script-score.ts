import type { Mended } from './script-peers.ts'

/** Counts of code units over many texts. */
export class Score {
  private units = 0
  private altered = 0
  private choices = 0
  private choicesRight = 0
  private wrong = 0
  private repaired = 0
  private kept = 0
  private flagged = 0
  private flaggedWrong = 0
  private readonly hasChoice: (unit: number) => boolean

  /** `hasChoice`: whether a code unit of the truth is one of several that Simplified writes alike. */
  constructor(hasChoice: (unit: number) => boolean) {
    this.hasChoice = hasChoice
  }

  /** Counts one text; all three are of the same length. */
  add(truth: string, damaged: string, mended: Mended): void {
    for (let at = 0; at < truth.length; at++) {
      const wrong = damaged[at] !== truth[at]
      const right = mended.text[at] === truth[at]
      const changed = mended.text[at] !== damaged[at]
      const flagged = mended.flagged?.has(at) ?? changed
      this.units++
      this.altered += Number(changed)
      this.wrong += Number(wrong)
      this.repaired += Number(wrong && right)
      this.flagged += Number(flagged)
      this.flaggedWrong += Number(flagged && wrong)
      if (this.hasChoice(truth.charCodeAt(at))) this.addChoice(wrong, right)
    }
  }

  private addChoice(wrong: boolean, right: boolean): void {
    this.choices++
    this.choicesRight += Number(right)
    this.kept += Number(!wrong && right)
    this.choicesUntouched += Number(!wrong)
  }

  private choicesUntouched = 0

  static readonly head = [
    'choices right',
    'wrong repaired',
    'right kept',
    'precision',
    'recall',
    'F1',
    'altered / 100,000',
  ]

  cells(): string[] {
    const precision = share(this.flaggedWrong, this.flagged)
    const recall = share(this.flaggedWrong, this.wrong)
    return [
      percent(share(this.choicesRight, this.choices)),
      percent(share(this.repaired, this.wrong)),
      percent(share(this.kept, this.choicesUntouched)),
      percent(precision),
      percent(recall),
      percent((2 * precision * recall) / (precision + recall)),
      (1e5 * share(this.altered, this.units)).toFixed(1),
    ]
  }
}

/** NaN where there is nothing to take a share of. */
function share(part: number, whole: number): number {
  return part / whole
}

function percent(value: number): string {
  return Number.isNaN(value) ? '–' : `${(100 * value).toFixed(2)} %`
}
