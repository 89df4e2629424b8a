/** What the gazetteer knows, as plain data. Dates are YYYY, YYYY-MM or YYYY-MM-DD; an absent end is open or unknown. */

/** A name in both scripts. Both have the same number of characters. */
export interface Name {
  readonly hans: string
  readonly hant: string
}

/** high: the compiler of the table is sure. medium: a date, a wording or a list of items is not certain. */
export type Confidence = 'high' | 'medium'

/** Someone's term in an office. */
export interface Post {
  readonly title: Name
  readonly english: string
  /** The body, in Simplified characters. */
  readonly org: string
  /** The place that it belongs to, in Simplified characters. */
  readonly place: string | undefined
  readonly start: string
  readonly end: string | undefined
  readonly source: string
  readonly confidence: Confidence
}

export interface Official {
  readonly kind: 'person'
  readonly id: string
  readonly name: Name
  readonly pinyin: string
  readonly english: string
  /** Year of birth. */
  readonly born: string | undefined
  /** A Wikidata item (Q…). */
  readonly wikidata: string | undefined
  readonly note: string
  readonly source: string
  /** In order of their start. */
  readonly posts: readonly Post[]
}

/** One item of a set phrase. */
export interface Member extends Name {
  /** False where the Traditional form was converted and another conversion is possible. */
  readonly hantCertain: boolean
}

export interface SetPhrase {
  readonly kind: 'phrase'
  readonly id: string
  readonly name: Name
  readonly pinyin: string
  readonly english: string
  /** numbered-formula, slogan, campaign, policy, doctrine, meeting, document, institution, regulation. */
  readonly type: string
  /** Empty where the items were not entered. */
  readonly members: readonly Member[]
  readonly membersEnglish: string
  readonly meaning: string
  readonly firstUsed: string | undefined
  readonly occasion: string
  /** `national`, `provincial` (any province), or the place whose phrase it is. */
  readonly scope: string
  /** Other wordings, in Simplified characters. */
  readonly aliases: readonly string[]
  readonly source: string
  readonly confidence: Confidence
}

/** An office, by itself (省委书记) or of one body (吉林省委书记). */
export interface Title {
  readonly kind: 'title'
  readonly name: Name
  readonly english: string
  /** Absent where it is known from those who held it only. */
  readonly level: string | undefined
  readonly orgType: string | undefined
  readonly source: string
  /** Who held just this office, in order of their start. */
  readonly holders: readonly Holder[]
}

export interface Holder {
  readonly official: string
  readonly name: Name
  readonly post: Post
}

export interface Organisation {
  readonly kind: 'org'
  readonly id: string
  readonly name: Name
  readonly pinyin: string
  readonly english: string
  readonly level: string
  readonly orgType: string
  readonly aliases: readonly string[]
  readonly source: string
}

export interface Place {
  readonly kind: 'place'
  /** The six-digit administrative code. */
  readonly adcode: string
  readonly name: Name
  readonly pinyin: string
  readonly english: string
  readonly level: string
  /** The unit above, in Simplified characters. */
  readonly parent: string | undefined
  readonly short: string
  readonly abbreviation: Name | undefined
  readonly source: string
}

export type Entry = Official | SetPhrase | Title | Organisation | Place
export type EntryKind = Entry['kind']
