import { Rows } from '../lexicon/rows.ts'
import { type Sections, uint32 } from '../lexicon/sections.ts'
import { Trie } from '../lexicon/trie.ts'
import {
  COLUMNS,
  COMMON_WORD,
  type Column,
  type Row,
  type Table,
  TERM_TABLES,
  type TermTable,
} from './columns.ts'
import type {
  Confidence,
  Entry,
  Holder,
  Member,
  Name,
  Official,
  Organisation,
  Place,
  Post,
  SetPhrase,
  Title,
} from './entries.ts'

/** What a surface form may stand for. */
export interface Reference {
  readonly table: TermTable
  readonly row: number
  /** The form is also a common word. */
  readonly commonWord: boolean
}

/**
 * The gazetteer's entries, decoded when asked for and then kept, and the forms under which texts name them.
 * In the file: Rows `gazetteer/TABLE` with the cells of columns.ts; `gazetteer/posts/first`, u32 for each official and
 * one past the last, into posts; the Trie `terms`, whose values number the forms; `terms/first`, u32 for each form and
 * one past the last, into `terms/references` (u32, see packReference).
 */
export class Gazetteer {
  /** Forms of either script, projected: the value is the form's number. */
  readonly forms: Trie
  private readonly tables: Readonly<Record<Table, Rows>>
  private readonly firstPost: Uint32Array
  private readonly firstReference: Uint32Array
  private readonly packed: Uint32Array
  private readonly decoded = new Map<string, Entry>()

  constructor(sections: Sections) {
    const rows = (table: Table) => new Rows(sections, `gazetteer/${table}`)
    this.tables = {
      officials: rows('officials'),
      posts: rows('posts'),
      phrases: rows('phrases'),
      titles: rows('titles'),
      orgs: rows('orgs'),
      places: rows('places'),
    }
    this.forms = new Trie(sections, 'terms')
    this.firstPost = uint32(sections.section('gazetteer/posts/first'))
    this.firstReference = uint32(sections.section('terms/first'))
    this.packed = uint32(sections.section('terms/references'))
  }

  /** What a form may stand for, in the order of the tables. */
  references(form: number): Reference[] {
    const references: Reference[] = []
    for (let i = this.firstReference[form]!; i < this.firstReference[form + 1]!; i++) {
      const packed = this.packed[i]!
      const table = TERM_TABLES[packed & (COMMON_WORD - 1)]!
      references.push({ table, row: packed >> 4, commonWord: (packed & COMMON_WORD) !== 0 })
    }
    return references
  }

  /** The entry of a reference; the same object each time. */
  entry({ table, row }: Pick<Reference, 'table' | 'row'>): Entry {
    const key = `${table}/${row}`
    const before = this.decoded.get(key)
    if (before !== undefined) return before
    const entry = this.decode(table, row)
    this.decoded.set(key, entry)
    return entry
  }

  private decode(table: TermTable, row: number): Entry {
    switch (table) {
      case 'officials':
        return this.official(row)
      case 'phrases':
        return phrase(this.row('phrases', row))
      case 'titles':
        return this.title(row)
      case 'orgs':
        return organisation(this.row('orgs', row))
      case 'places':
        return place(this.row('places', row))
    }
  }

  private official(row: number): Official {
    const cell = this.row('officials', row)
    const posts: Post[] = []
    for (let i = this.firstPost[row]!; i < this.firstPost[row + 1]!; i++)
      posts.push(post(this.row('posts', i)))
    return {
      kind: 'person',
      id: cell('id'),
      name: name(cell),
      pinyin: cell('pinyin'),
      english: cell('english'),
      born: optional(cell('born')),
      wikidata: optional(cell('wikidata')),
      note: cell('note'),
      source: cell('source'),
      posts,
    }
  }

  private title(row: number): Title {
    const cell = this.row('titles', row)
    return {
      kind: 'title',
      name: name(cell),
      english: cell('english'),
      level: optional(cell('level')),
      orgType: optional(cell('orgType')),
      source: cell('source'),
      holders: split(cell('posts'), ',').map(post => this.holder(Number(post))),
    }
  }

  private holder(row: number): Holder {
    const cell = this.row('posts', row)
    const official = this.row('officials', Number(cell('official')))
    return { official: official('id'), name: name(official), post: post(cell) }
  }

  private row<T extends Table>(table: T, row: number): Row<T> {
    const cells = this.tables[table].cells(row)
    const columns: readonly Column<T>[] = COLUMNS[table]
    return column => cells[columns.indexOf(column)]!
  }
}

function post(cell: Row<'posts'>): Post {
  return {
    title: name(cell),
    english: cell('english'),
    org: cell('org'),
    place: optional(cell('place')),
    start: cell('start'),
    end: optional(cell('end')),
    source: cell('source'),
    confidence: confidence(cell('confidence')),
  }
}

function phrase(cell: Row<'phrases'>): SetPhrase {
  return {
    kind: 'phrase',
    id: cell('id'),
    name: name(cell),
    pinyin: cell('pinyin'),
    english: cell('english'),
    type: cell('type'),
    members: members(split(cell('members'), '|'), split(cell('membersHant'), '|')),
    membersEnglish: cell('membersEnglish'),
    meaning: cell('meaning'),
    firstUsed: optional(cell('firstUsed')),
    occasion: cell('occasion'),
    scope: cell('scope'),
    aliases: split(cell('aliases'), '|'),
    source: cell('source'),
    confidence: confidence(cell('confidence')),
  }
}

function members(hans: readonly string[], hant: readonly string[]): Member[] {
  return hans.map((item, i) => {
    const other = hant[i] ?? item
    const hantCertain = !other.endsWith('?')
    return { hans: item, hant: hantCertain ? other : other.slice(0, -1), hantCertain }
  })
}

function organisation(cell: Row<'orgs'>): Organisation {
  return {
    kind: 'org',
    id: cell('id'),
    name: name(cell),
    pinyin: cell('pinyin'),
    english: cell('english'),
    level: cell('level'),
    orgType: cell('orgType'),
    aliases: split(cell('aliases'), '|'),
    source: cell('source'),
  }
}

function place(cell: Row<'places'>): Place {
  const abbreviation = { hans: cell('abbreviation'), hant: cell('abbreviationHant') }
  return {
    kind: 'place',
    adcode: cell('adcode'),
    name: name(cell),
    pinyin: cell('pinyin'),
    english: cell('english'),
    level: cell('level'),
    parent: optional(cell('parent')),
    short: cell('short'),
    abbreviation: abbreviation.hans === '' ? undefined : abbreviation,
    source: cell('source'),
  }
}

function name(cell: (column: 'hans' | 'hant') => string): Name {
  return { hans: cell('hans'), hant: cell('hant') }
}

function confidence(cell: string): Confidence {
  return cell === 'high' ? 'high' : 'medium'
}

function optional(cell: string): string | undefined {
  return cell === '' ? undefined : cell
}

function split(cell: string, separator: string): string[] {
  return cell === '' ? [] : cell.split(separator)
}
