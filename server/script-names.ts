import type { Facts, Localised } from '../engine/index.ts'

type Script = Facts['script']['script']
type Standard = Facts['script']['standard']

/** What the status bar says of a document's script. */
export function scriptName({ script, standard }: Facts['script']): Localised {
  return script === 'hant' ? STANDARDS[standard] : SCRIPTS[script]
}

/** What there is to say beside the name. */
export function scriptDetail({ script }: Facts['script']): Localised {
  return script === 'hant' ? BY_VARIANTS : script === 'mixed' ? MUCH_OF_BOTH : NOTHING
}

const SCRIPTS: Readonly<Record<Exclude<Script, 'hant'>, Localised>> = {
  hans: { en: 'Simplified', hans: '简体', hant: '簡體' },
  mixed: { en: 'Simplified and Traditional', hans: '简繁混杂', hant: '簡繁混雜' },
  other: { en: 'Japanese', hans: '日文', hant: '日文' },
  none: { en: 'Chinese', hans: '中文', hant: '中文' },
}

const STANDARDS: Readonly<Record<Standard, Localised>> = {
  tw: { en: 'Traditional (Taiwan)', hans: '繁体（台湾）', hant: '繁體（臺灣）' },
  hk: { en: 'Traditional (Hong Kong)', hans: '繁体（香港）', hant: '繁體（香港）' },
  cn: { en: 'Traditional (mainland China)', hans: '繁体（中国大陆）', hant: '繁體（中國大陸）' },
  opencc: { en: 'Traditional (OpenCC)', hans: '繁体（OpenCC）', hant: '繁體（OpenCC）' },
}

const BY_VARIANTS: Localised = {
  en: "The standard is the one that the document's variant characters fit best.",
  hans: '按文中所用的异体字判断，最接近此标准。',
  hant: '依文中所用的異體字判斷，最接近此標準。',
}

const MUCH_OF_BOTH: Localised = {
  en: 'The document has much of both scripts.',
  hans: '文中简体与繁体都很多。',
  hant: '文中簡體與繁體都很多。',
}

const NOTHING: Localised = { en: '', hans: '', hant: '' }
