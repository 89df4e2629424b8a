/** Counts what was to be found against what was. */
export class Detection {
  private right = 0
  private wrong = 0
  private missed = 0

  add(wanted: boolean, found: boolean): void {
    if (wanted && found) this.right++
    else if (found) this.wrong++
    else if (wanted) this.missed++
  }

  static readonly head = ['precision', 'recall', 'F1']

  cells(): string[] {
    const precision = this.right / (this.right + this.wrong)
    const recall = this.right / (this.right + this.missed)
    const f1 = (2 * this.right) / (2 * this.right + this.wrong + this.missed)
    return [precision, recall, f1].map(value => (100 * value).toFixed(2))
  }
}
