import type { WeightedForm } from './tables.ts'

/** Forms of words, laid out one after another; see engine/script/forms.ts. */
export class FormPool {
  private readonly pool: number[] = [0]

  /** The place of a list of forms; 0 for an empty one. */
  put(forms: readonly WeightedForm[]): number {
    if (forms.length === 0) return 0
    const place = this.pool.length
    this.pool.push(forms.length)
    for (const { form, weight } of forms) {
      this.pool.push(Math.min(0xffff, Math.round(-Math.log(weight) * 100)))
      for (let i = 0; i < form.length; i++) this.pool.push(form.charCodeAt(i))
    }
    return place
  }

  units(): Uint16Array {
    return Uint16Array.from(this.pool)
  }
}
