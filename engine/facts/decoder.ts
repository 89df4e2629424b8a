import type { Broken } from '../splice/injector.ts'
import { injectionAt } from '../splice/signs.ts'
import type { Survey } from './survey.ts'

/** How often a reading stands inside a character as each kind of decoder leaves it. */
interface Evidence {
  swallow: number
  mark: number
}

/**
 * What the decoder that made the document's text does with half a character, as the readings inside characters show:
 * the same everywhere. Undefined where they show nothing, or more than one decoder.
 */
export const decoderSurvey: Survey<Evidence, Broken | undefined> = {
  empty: () => ({ swallow: 0, mark: 0 }),

  observe(line) {
    const evidence = decoderSurvey.empty()
    for (let at = line.search(QUESTION_MARK); at >= 0 && at < line.length; at++) {
      if (isInjection(line, at, 'swallow')) evidence.swallow++
      else if (isInjection(line, at, 'mark')) evidence.mark++
    }
    return evidence.swallow + evidence.mark === 0 ? undefined : evidence
  },

  add(total, one, sign) {
    total.swallow += sign * one.swallow
    total.mark += sign * one.mark
  },

  decide({ swallow, mark }) {
    if (swallow > 0 && mark > 0) return undefined
    if (swallow > 0) return 'swallow'
    return mark > 0 ? 'mark' : undefined
  },
}

const QUESTION_MARK = /[?？\uFFFD]/

/** Whether a reading stands inside a character, as a kind of decoder leaves it. Without a tone it may be any letters. */
function isInjection(line: string, at: number, broken: Broken): boolean {
  return (injectionAt(line, at, broken)?.syllable.tone ?? 0) > 0
}
