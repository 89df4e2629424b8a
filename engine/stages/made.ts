import type { DraftFix } from '../rules/rule.ts'

/**
 * The fix that is made of those that a finding has: the first if it is safe; where guesses are admitted (`ask`), the
 * bolder one if there is any, else the first.
 */
export function madeOf<F extends Pick<DraftFix, 'safety' | 'beside'>>(
  fixes: readonly F[],
  admit: 'safe' | 'ask' | undefined,
): F | undefined {
  const [best] = fixes
  if (admit === 'ask') return fixes.find(({ beside }) => beside === 'bolder') ?? best
  return best?.safety === 'safe' ? best : undefined
}
