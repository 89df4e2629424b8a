/** The words around what the gazetteer and the dictionary say. */
import type { Localised } from '../../engine/index.ts'

export const LABELS = {
  onDate: {
    en: 'On {date}, the date of this text ({how}):',
    hans: '本文日期 {date}（{how}）时任：',
    hant: '本文日期 {date}（{how}）時任：',
  },
  posts: { en: 'Posts:', hans: '职务：', hant: '職務：' },
  otherPosts: { en: 'Other posts:', hans: '其他职务：', hant: '其他職務：' },
  holders: { en: 'Held by:', hans: '历任：', hant: '歷任：' },
  more: { en: 'and {count} more', hans: '另有 {count} 项', hant: '另有 {count} 項' },
  unsure: {
    en: 'Only the name speaks for it: this may be someone else.',
    hans: '仅据姓名判断：也可能另有其人。',
    hant: '僅據姓名判斷：也可能另有其人。',
  },
  homonyms: { en: 'Others of this name: {names}', hans: '同名者：{names}', hant: '同名者：{names}' },
  born: { en: 'born {year}', hans: '{year} 年生', hant: '{year} 年生' },
  firstUsed: { en: 'First used: {date}', hans: '首次提出：{date}', hant: '首次提出：{date}' },
  scope: { en: 'Scope: {scope}', hans: '范围：{scope}', hant: '範圍：{scope}' },
  alsoCalled: { en: 'Also: {names}', hans: '又作：{names}', hant: '又作：{names}' },
  inPlace: { en: 'in {place}', hans: '属{place}', hant: '屬{place}' },
  source: { en: 'Source: {source}', hans: '来源：{source}', hant: '來源：{source}' },
  sources: { en: 'Sources:', hans: '来源：', hant: '來源：' },
  uncertain: { en: 'uncertain', hans: '存疑', hant: '存疑' },
  documentDate: {
    en: 'Date of this text: {date} ({how})',
    hans: '本文日期：{date}（{how}）',
    hant: '本文日期：{date}（{how}）',
  },
  reads: { en: 'Reads: {text}', hans: '读作：{text}', hant: '讀作：{text}' },
  mended: { en: 'Mended:', hans: '修复后：', hant: '修復後：' },
} as const satisfies Record<string, Localised>

/** How the date of a text is known. */
export const HOW = {
  stamp: { en: 'as the page says', hans: '据页面所记', hant: '據頁面所記' },
  dateline: { en: 'from the dateline', hans: '据电头', hant: '據電頭' },
  'file-name': { en: "from the file's name", hans: '据文件名', hant: '據檔名' },
  text: { en: 'from a date in the text', hans: '据文中日期', hant: '據文中日期' },
  officials: {
    en: 'inferred from who held office',
    hans: '据文中官员的任期推断',
    hant: '據文中官員的任期推斷',
  },
} as const satisfies Record<string, Localised>

/** What the gazetteer's columns `kind`, `scope`, `level` and `org_type` hold; what is missing here shows as it stands. */
export const VOCABULARY: ReadonlyMap<string, Localised> = new Map(
  Object.entries({
    'numbered-formula': { en: 'numbered formula', hans: '数字提法', hant: '數字提法' },
    slogan: { en: 'slogan', hans: '口号', hant: '口號' },
    campaign: { en: 'campaign', hans: '活动', hant: '活動' },
    policy: { en: 'policy', hans: '政策', hant: '政策' },
    doctrine: { en: 'doctrine', hans: '理论', hant: '理論' },
    meeting: { en: 'meeting', hans: '会议', hant: '會議' },
    document: { en: 'document', hans: '文件', hant: '文件' },
    institution: { en: 'institution', hans: '制度', hant: '制度' },
    regulation: { en: 'regulation', hans: '法规', hant: '法規' },
    national: { en: 'national', hans: '全国', hant: '全國' },
    provincial: { en: 'provincial', hans: '省级', hant: '省級' },
    district: { en: 'district', hans: '区级', hant: '區級' },
    county: { en: 'county', hans: '县级', hant: '縣級' },
    township: { en: 'township', hans: '乡级', hant: '鄉級' },
    village: { en: 'village', hans: '村级', hant: '村級' },
    community: { en: 'community', hans: '社区', hant: '社區' },
    grassroots: { en: 'grass roots', hans: '基层', hant: '基層' },
    city: { en: 'city', hans: '市级', hant: '市級' },
    ministerial: { en: 'ministerial', hans: '部级', hant: '部級' },
    party: { en: 'Party', hans: '党', hant: '黨' },
    government: { en: 'government', hans: '政府', hant: '政府' },
    "people's congress": { en: "people's congress", hans: '人大', hant: '人大' },
    cppcc: { en: 'CPPCC', hans: '政协', hant: '政協' },
    military: { en: 'military', hans: '军队', hant: '軍隊' },
    'party discipline': { en: 'Party discipline', hans: '纪检', hant: '紀檢' },
    'party group': { en: 'Party group', hans: '党组', hant: '黨組' },
    court: { en: 'court', hans: '法院', hant: '法院' },
    procuratorate: { en: 'procuratorate', hans: '检察院', hant: '檢察院' },
    supervision: { en: 'supervision', hans: '监察', hant: '監察' },
    media: { en: 'media', hans: '媒体', hant: '媒體' },
    'mass organisation': { en: 'mass organisation', hans: '群团组织', hant: '群團組織' },
    province: { en: 'province', hans: '省', hant: '省' },
    municipality: { en: 'municipality', hans: '直辖市', hant: '直轄市' },
    'autonomous region': { en: 'autonomous region', hans: '自治区', hant: '自治區' },
    'special administrative region': {
      en: 'special administrative region',
      hans: '特别行政区',
      hant: '特別行政區',
    },
    'prefecture-level city': { en: 'prefecture-level city', hans: '地级市', hant: '地級市' },
    'autonomous prefecture': { en: 'autonomous prefecture', hans: '自治州', hant: '自治州' },
    prefecture: { en: 'prefecture', hans: '地区', hant: '地區' },
    league: { en: 'league', hans: '盟', hant: '盟' },
  }),
)
