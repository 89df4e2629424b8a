/** Makes the damage of scrapers that take a whole page for its article. */
const BEFORE = [
  '当前位置：首页 > 新闻中心 > 乡镇动态 > 正文',
  '2024-03-19 08:12:45  |  来源：沅西融媒  |  编辑：文思远  |  浏览次数：1207',
  '【字号：大 中 小】【打印】【关闭】',
]
const PICTURE = ['----------------------------------------', '-------------------这里有图片------------ ']
const AFTER = [
  '分享让更多人看到',
  '上一篇：沅西县开展春季植树活动',
  '下一篇：石磨村板凳会又开张',
  '未经授权不得转载，转载请注明来源和作者。',
]

/** An article with its page's furniture; its first line, the title, as the name of a file. */
export function withFurniture(text: string): string {
  const [title, lead, ...rest] = text.trimEnd().split('\n')
  const last = `${rest.at(-1)}（责任编辑：文思远）`
  const body = [lead, ...PICTURE, ...rest.slice(0, -1), last]
  return [`0319${title}.txt`, ...BEFORE, ...body, ...AFTER, ''].join('\n')
}
