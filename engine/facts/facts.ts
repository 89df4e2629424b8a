import type { Lexicon } from '../lexicon/lexicon.ts'
import type { DocumentForm } from '../markup/form.ts'
import type { Broken } from '../splice/injector.ts'
import { decoderSurvey } from './decoder.ts'
import { formSurvey } from './form.ts'
import { type MarkupFacts, markupSurvey } from './markup.ts'
import { type MisreadingHabit, misreadingsSurvey } from './misreadings.ts'
import { type ReadingsEvidence, type ReadingsHabit, readingsSurvey } from './readings.ts'
import { type ScriptFacts, scriptSurvey } from './script.ts'
import type { Survey } from './survey.ts'
import { tableSurvey } from './table.ts'
import { type Vocabulary, vocabularySurvey } from './vocabulary.ts'
import { type WidthFacts, widthSurvey } from './width.ts'

/** What the document's lines show together: one decision for each survey. Each is described where it is made. */
export interface Facts {
  readonly decoder: Broken | undefined
  readonly form: DocumentForm
  readonly markup: MarkupFacts
  readonly misreadings: MisreadingHabit
  readonly readings: ReadingsHabit
  /** Whether it is a table as programs write it. */
  readonly table: boolean
  readonly vocabulary: Vocabulary
  readonly width: WidthFacts
  readonly script: ScriptFacts
}

/** One survey's running sum over a document's lines. */
export class Fold<E, D> {
  private readonly survey: Survey<E, D>
  private readonly lexicon: Lexicon
  private readonly total: E
  private readonly lines = new Map<object, E>()

  constructor(survey: Survey<E, D>, lexicon: Lexicon) {
    this.survey = survey
    this.lexicon = lexicon
    this.total = survey.empty()
  }

  /** Takes a line's evidence in, in the place of what the same line (the key) gave before. */
  put(line: object, text: string): void {
    this.drop(line)
    const evidence = this.survey.observe(text, this.lexicon)
    if (evidence === undefined) return
    this.lines.set(line, evidence)
    this.survey.add(this.total, evidence, 1)
  }

  drop(line: object): void {
    const evidence = this.lines.get(line)
    if (evidence === undefined) return
    this.survey.add(this.total, evidence, -1)
    this.lines.delete(line)
  }

  decide(): D {
    return this.survey.decide(this.total, this.lexicon)
  }
}

/** Something that follows the lines of a document; every Fold is one. */
export interface LineFollower {
  put(line: object, text: string): void
  drop(line: object): void
}

/** Every survey of one document. */
export class DocumentFacts {
  /** Those that read the lines as they stand. */
  readonly ofSource: readonly LineFollower[]
  /** Those that read the lines as the early stages leave them. */
  readonly ofReading: readonly LineFollower[]

  private readonly decoder: Fold<unknown, Broken | undefined>
  private readonly form: Fold<unknown, DocumentForm>
  private readonly markup: Fold<unknown, MarkupFacts>
  private readonly misreadings: Fold<unknown, MisreadingHabit>
  private readonly readings: Fold<ReadingsEvidence, ReadingsHabit>
  private readonly table: Fold<unknown, boolean>
  private readonly vocabulary: Fold<unknown, Vocabulary>
  private readonly width: Fold<unknown, WidthFacts>
  private readonly script: Fold<unknown, ScriptFacts>
  private readonly ofNothing: Pick<Facts, 'width' | 'script'>

  constructor(lexicon: Lexicon) {
    const decoder = new Fold(decoderSurvey, lexicon)
    this.decoder = decoder
    const form = new Fold(formSurvey, lexicon)
    this.form = form
    const markup = new Fold(markupSurvey, lexicon)
    const misreadings = new Fold(misreadingsSurvey, lexicon)
    const readings = new Fold(readingsSurvey, lexicon)
    const table = new Fold(tableSurvey, lexicon)
    const vocabulary = new Fold(vocabularySurvey, lexicon)
    const width = new Fold(widthSurvey, lexicon)
    const script = new Fold(scriptSurvey, lexicon)
    this.markup = markup
    this.misreadings = misreadings
    this.readings = readings
    this.table = table
    this.vocabulary = vocabulary
    this.width = width
    this.script = script
    this.ofNothing = { width: width.decide(), script: script.decide() }
    this.ofSource = [decoder, form, markup, misreadings, readings, table, vocabulary]
    this.ofReading = [width, script]
  }

  /** What the early stages may know: of the surveys of what they leave, only what an empty document shows. */
  decideEarly(): Facts {
    return {
      decoder: this.decoder.decide(),
      form: this.form.decide(),
      markup: this.markup.decide(),
      misreadings: this.misreadings.decide(),
      readings: this.readings.decide(),
      table: this.table.decide(),
      vocabulary: this.vocabulary.decide(),
      ...this.ofNothing,
    }
  }

  /** The same with what is known of the lines as the early stages left them. */
  decide(early: Facts): Facts {
    return { ...early, width: this.width.decide(), script: this.script.decide() }
  }
}

/** The same facts; `asked` is called whenever their vocabulary is looked at. */
export function watched(facts: Facts, asked: () => void): Facts {
  return {
    ...facts,
    get vocabulary() {
      asked()
      return facts.vocabulary
    },
  }
}

/** What tells facts apart but for the vocabulary. */
export function keyOf(facts: Facts): string {
  return JSON.stringify({ ...facts, vocabulary: undefined })
}
