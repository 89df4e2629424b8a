/** Where a Traditional text was written, and in which register, by words that only that has. */

const TAIWAN = [
  '臺灣',
  '台灣',
  '民國',
  '行政院',
  '立法院',
  '立委',
  '新北',
  '臺北',
  '台北',
  '直轄市',
  '縣市',
  '內政部',
  // Its laws speak of Hong Kong and Macau too.
  '主管機關',
  '前項',
]
const HONG_KONG = [
  ...['香港', '澳門', '立法會', '特區', '特首', '港元', '港鐵', '九龍', '新界', '政府當局'],
  ...['行政長官', '強積金', '公屋', '居屋', '屋邨', '屋苑', '按揭', '的士', '綜援', '財務委員會', '廉署'],
  ...['功能團體', '功能界別', '地方選區'],
]

/** How many more of Taiwan's words a line has than of Hong Kong's and Macau's; each counts once. */
export function regionOf(line: string): number {
  return count(line, TAIWAN) - count(line, HONG_KONG)
}

function count(line: string, words: readonly string[]): number {
  let found = 0
  for (const word of words) if (line.includes(word)) found++
  return found
}

const OF_LAWS = [
  ...['主管機關', '前項', '本法', '本條例', '本辦法', '本規則', '本準則', '本細則', '本規程', '本要點'],
  ...['下列事項', '左列', '如左', '定之', '之規定'],
]
const ARTICLE = /^\s*第\s?[\d零一二三四五六七八九十百]{1,9}\s?條/

/** What nobody writes into a law, but says of one. */
const SPOKEN = ['我們', '我覺得', '我想', '你', '嗎', '大家']

/** 1 for a line that speaks as Taiwan's laws and regulations do, -1 for one that somebody says. */
export function lawOf(line: string): number {
  if (count(line, SPOKEN) > 0) return -1
  return ARTICLE.test(line) || count(line, OF_LAWS) > 0 ? 1 : 0
}

const OF_OFFICES = [
  ...['行政院', '立法院', '監察院', '政務委員', '政委', '部會', '縣市政府', '公務人員'],
  ...['內政部', '經濟部', '衛福部', '財政部', '交通部', '勞動部', '國發會'],
  // Minutes that are taken down word for word say so.
  '逐字稿',
]

/** Whether a line speaks of Taiwan's administration, as its minutes do. */
export function isOfOffice(line: string): boolean {
  return OF_OFFICES.some(word => line.includes(word))
}
