import { Invisibles } from '../characters/invisible.ts'
import { Radicals } from '../characters/radicals.ts'
import { Swaps } from '../characters/swaps.ts'
import { Boilerplate } from '../markup/boilerplate.ts'
import { Entities } from '../markup/entities.ts'
import { CodePages } from '../recode/codepages.ts'
import { Losses } from '../recode/losses.ts'
import { Mojibake } from '../recode/mojibake.ts'
import { Plausibility } from '../recode/plausibility.ts'
import { Characters } from '../script/characters.ts'
import { Forms } from '../script/forms.ts'
import { Lattice } from '../script/lattice.ts'
import { Names } from '../script/names.ts'
import { Pairs } from '../script/pairs.ts'
import { Gazetteer } from '../terms/gazetteer.ts'
import { LexiconError, readSections } from './container.ts'
import { Definitions } from './definitions.ts'
import { Language } from './language.ts'
import { Projection } from './projection.ts'
import { Readings } from './readings.ts'
import type { Sections } from './sections.ts'
import { Words } from './words.ts'

/**
 * Everything that the engine knows of Chinese, over one compiled file. Facets open on first use and copy nothing.
 * Each facet lives in the folder that stands on it and is listed here.
 */
export class Lexicon implements Sections {
  private readonly sections: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  private openedCodepages?: CodePages
  private openedBoilerplate?: Boilerplate
  private openedEntities?: Entities
  private openedInvisibles?: Invisibles
  private openedRadicals?: Radicals
  private openedSwaps?: Swaps
  private openedLosses?: Losses
  private openedMojibake?: Mojibake
  private openedPlausibility?: Plausibility
  private openedWords?: Words
  private openedLanguage?: Language
  private openedProjection?: Projection
  private openedReadings?: Readings
  private openedDefinitions?: Definitions
  private openedGazetteer?: Gazetteer
  private openedCharacters?: Characters
  private openedForms?: Forms
  private openedLattice?: Lattice
  private openedPairs?: Pairs

  /** Throws LexiconError on anything but a whole lexicon file of this version. */
  constructor(file: ArrayBuffer) {
    this.sections = readSections(file)
  }

  /** The segmenter's dictionary: plausibility and word boundaries. */
  get words(): Words {
    this.openedWords ??= new Words(this)
    return this.openedWords
  }

  /** How probable a text is as a sequence of words, each after the one before it. */
  get language(): Language {
    this.openedLanguage ??= new Language(this, this.words)
    return this.openedLanguage
  }

  /** Readings of characters, and how common characters are. */
  get readings(): Readings {
    this.openedReadings ??= new Readings(this)
    return this.openedReadings
  }

  /** Which script writes a character, its forms in the other, and its variants. */
  get characters(): Characters {
    this.openedCharacters ??= new Characters(this)
    return this.openedCharacters
  }

  /** Readings of a text as words, and the Traditional forms that they give it. */
  get lattice(): Lattice {
    this.openedLattice ??= new Lattice(this.characters, this.forms, new Names(this))
    return this.openedLattice
  }

  /** Whether common words have the forms that stand in a text. */
  get pairs(): Pairs {
    this.openedPairs ??= new Pairs(this.characters, this.forms)
    return this.openedPairs
  }

  private get forms(): Forms {
    this.openedForms ??= new Forms(this, this.words)
    return this.openedForms
  }

  /** English definitions of words. */
  get definitions(): Definitions {
    this.openedDefinitions ??= new Definitions(this, this.words)
    return this.openedDefinitions
  }

  /** Officials, set phrases, offices, bodies and places. */
  get gazetteer(): Gazetteer {
    this.openedGazetteer ??= new Gazetteer(this)
    return this.openedGazetteer
  }

  /** Traditional to Simplified, character by character, the same number of code units: for looking things up. */
  project(text: string): string {
    this.openedProjection ??= new Projection(this)
    return this.openedProjection.project(text)
  }

  /** A section's bytes, for the facet that stands on it. Throws LexiconError where there is none. */
  section(name: string): Uint8Array<ArrayBuffer> {
    const bytes = this.sections.get(name)
    if (bytes === undefined) throw new LexiconError(`the lexicon has no section "${name}": build it again`)
    return bytes
  }

  /** Which bytes stand for which character. */
  get codepages(): CodePages {
    this.openedCodepages ??= new CodePages(this)
    return this.openedCodepages
  }

  /** How likely characters and texts are. */
  get plausibility(): Plausibility {
    this.openedPlausibility ??= new Plausibility(this)
    return this.openedPlausibility
  }

  /** Finds text that was lost in a wrong reading. */
  get losses(): Losses {
    this.openedLosses ??= new Losses(this)
    return this.openedLosses
  }

  /** Finds text that was read in the wrong encoding, and what it was. */
  get mojibake(): Mojibake {
    this.openedMojibake ??= new Mojibake(this)
    return this.openedMojibake
  }

  /** HTML's character references. */
  get entities(): Entities {
    this.openedEntities ??= new Entities(this)
    return this.openedEntities
  }

  /** Characters that nobody sees. */
  get invisibles(): Invisibles {
    this.openedInvisibles ??= new Invisibles(this)
    return this.openedInvisibles
  }

  /** What pages say beside their text. */
  get boilerplate(): Boilerplate {
    this.openedBoilerplate ??= new Boilerplate(this)
    return this.openedBoilerplate
  }

  /** Radicals and the ideographs that look the same. */
  get radicals(): Radicals {
    this.openedRadicals ??= new Radicals(this)
    return this.openedRadicals
  }

  /** Rare characters that stand for look-alikes. */
  get swaps(): Swaps {
    this.openedSwaps ??= new Swaps(this)
    return this.openedSwaps
  }
}
