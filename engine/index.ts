/** The engine's whole public surface. Strings in, plain data out: no file, network, process, protocol or editor. */
export { Document, type Failure, type LineView, type Skipped } from './document.ts'
export { Engine } from './engine.ts'
export type { Facts } from './facts/facts.ts'
export { LexiconError } from './lexicon/container.ts'
export { Lexicon } from './lexicon/lexicon.ts'
export { LONGEST_LINE } from './line-checker.ts'
export { percentOf } from './messages/percent.ts'
export { render } from './messages/render.ts'
export {
  type Detection,
  detectEncoding,
  type FileEncoding,
  isBinary,
  SURE_OF_ENCODING,
} from './recode/detect.ts'
export { type MisreadText, misreadAs } from './recode/misread.ts'
export { NATURE_SAMPLE, type Nature, natureOf } from './recode/nature.ts'
export { encodingToReopenIn } from './recode/reopening.ts'
export type {
  Locale,
  Localised,
  Message,
  Misreading,
  Rule,
  RuleId,
  Safety,
  Severity,
  StageId,
  Step,
} from './rules/rule.ts'
export { type ConversionTarget, conversionEdits } from './script/convert.ts'
export { groupOf, type Settings, unknownRuleNames } from './settings.ts'
export { madeOf } from './stages/made.ts'
export type { Finding, Fix, RuleFailure } from './stages/pipeline.ts'
export * from './terms/index.ts'
export { applyEdits, type Edit } from './text/edit.ts'
export { type Line, splitLines } from './text/lines.ts'
export { contains, type Span, shift } from './text/span.ts'
export type { TrailEntry, View } from './text/view.ts'
export { WIDTH_PROFILES, type WidthProfile } from './width/profile.ts'
