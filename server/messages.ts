/** What the server itself says to a person; what rules say stands in the rules, what actions are called in `titles.ts`. */
import type { Localised, Message, StageId } from '../engine/index.ts'
import type { ReopenEncoding } from '../protocol/requests.ts'

export const NO_LEXICON: Message = {
  text: {
    en: 'Nothing is checked: the lexicon is missing. The log says where it was looked for.',
    hans: '未检查：缺少词库。日志中写有查找的位置。',
    hant: '未檢查：缺少詞庫。記錄中寫有尋找的位置。',
  },
}

export const NOT_OPEN: Message = {
  text: {
    en: 'This document is not open.',
    hans: '此文档没有打开。',
    hant: '這份文件沒有開啟。',
  },
}

export function noLexicon(path: string, what: string): Message {
  return {
    text: {
      en: 'Jiaokan checks nothing, because its lexicon {path} cannot be read: {what}. Install Jiaokan again, or build it with "npm run build", then restart the language server.',
      hans: '校勘无法检查：读不到词库 {path}：{what}。请重新安装，或运行“npm run build”生成词库，然后重启语言服务器。',
      hant: '校勘無法檢查：讀不到詞庫 {path}：{what}。請重新安裝，或執行「npm run build」產生詞庫，然後重新啟動語言伺服器。',
    },
    args: { path, what },
  }
}

export const SEGMENTER_READY: Message = {
  text: {
    en: 'Words are told apart by nodejieba.',
    hans: '由 nodejieba 分词。',
    hant: '由 nodejieba 斷詞。',
  },
}

export function noSegmenter(what: string): Message {
  return {
    text: {
      en: "Words are told apart by the lexicon's own segmenter, because nodejieba cannot be loaded: {what}",
      hans: '改用词库自带的分词器，因为 nodejieba 无法加载：{what}',
      hant: '改用詞庫自帶的斷詞器，因為 nodejieba 無法載入：{what}',
    },
    args: { what },
  }
}

export const BINARY: Message = {
  text: {
    en: 'Not checked: this does not look like text (many control characters).',
    hans: '未检查：这不像是文本（控制字符很多）。',
    hant: '未檢查：這不像是文字檔（控制字元很多）。',
  },
}

export const NOT_HAN: Message = {
  text: {
    en: 'Not checked: little of this text is Chinese. Set its language to Chinese Corpus (zh-corpus) to check it all the same.',
    hans: '未检查：文中汉字不多。若要检查，请把语言模式设为“中文语料”（zh-corpus）。',
    hant: '未檢查：文中漢字不多。若要檢查，請把語言模式設為「中文語料」（zh-corpus）。',
  },
}

/** Encodings by the names that people know them by. */
export const ENCODING_NAMES: Readonly<Record<ReopenEncoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK (GB18030)',
  big5: 'Big5',
}

/** Said of a file that was opened in the wrong encoding. */
export function openedWrongly(encoding: ReopenEncoding): Message {
  return {
    text: {
      en: 'This file was opened in the wrong encoding; nothing in it is damaged. Reopen it with the encoding {encoding}; do not save it as it is shown.',
      hans: '此文件打开时用错了编码，文件本身没有损坏。请以 {encoding} 编码重新打开，不要照现在的样子保存。',
      hant: '此檔案開啟時用錯了編碼，檔案本身沒有損壞。請以 {encoding} 編碼重新開啟，不要照現在的樣子儲存。',
    },
    args: { encoding: ENCODING_NAMES[encoding] },
  }
}

export function otherLanguage(language: string): Message {
  return {
    text: {
      en: 'Not checked: the setting jiaokan.languages does not name "{language}".',
      hans: '未检查：设置 jiaokan.languages 中没有“{language}”。',
      hant: '未檢查：設定 jiaokan.languages 中沒有「{language}」。',
    },
    args: { language },
  }
}

export function tooLarge(length: number, most: number): Message {
  return {
    text: {
      en: 'Not checked: this document has {length} characters, more than the {most} that are checked in an editor. The command line has no such limit: jiaokan check FILE.',
      hans: '未检查：本文件有 {length} 个字符，超过编辑器中检查的上限 {most}。命令行没有此限制：jiaokan check 文件。',
      hant: '未檢查：本檔案有 {length} 個字元，超過編輯器中檢查的上限 {most}。命令列沒有此限制：jiaokan check 檔案。',
    },
    args: { length, most },
  }
}

/** `line` counts from 1; `others` is how many more lines were passed over. */
export function skippedLines(line: number, length: number, others: number): Message {
  return {
    text: {
      en:
        others === 0
          ? 'Line {line} was not checked: it has {length} characters. Break it up to have it checked.'
          : 'Line {line} was not checked: it has {length} characters. Break it up to have it checked. So were {others} more lines.',
      hans:
        others === 0
          ? '第 {line} 行未检查：该行有 {length} 个字符。请分行后再检查。'
          : '第 {line} 行未检查：该行有 {length} 个字符。请分行后再检查。另有 {others} 行也是如此。',
      hant:
        others === 0
          ? '第 {line} 行未檢查：該行有 {length} 個字元。請分行後再檢查。'
          : '第 {line} 行未檢查：該行有 {length} 個字元。請分行後再檢查。另有 {others} 行也是如此。',
    },
    args: { line, length, others },
  }
}

export function leftOut(count: number, shown: number): Message {
  return {
    text: {
      en: '{count} more problems from here on are not shown: the setting jiaokan.maxProblems is {shown}. Mending the document mends them too.',
      hans: '从此处起还有 {count} 个问题没有列出：设置 jiaokan.maxProblems 为 {shown}。修复整个文档时也会一并修复。',
      hant: '從此處起還有 {count} 個問題沒有列出：設定 jiaokan.maxProblems 為 {shown}。修復整份文件時也會一併修復。',
    },
    args: { count, shown },
  }
}

export function unknownSetting(name: string): Message {
  return {
    text: {
      en: 'There is no setting "jiaokan.{name}"; it has no effect.',
      hans: '没有“jiaokan.{name}”这项设置，不起作用。',
      hant: '沒有「jiaokan.{name}」這項設定，不起作用。',
    },
    args: { name },
  }
}

export function unknownRule(name: string): Message {
  return {
    text: {
      en: 'The settings name a rule or group "{name}", and there is none.',
      hans: '设置中写的规则或规则组“{name}”并不存在。',
      hant: '設定中寫的規則或規則組「{name}」並不存在。',
    },
    args: { name },
  }
}

export function wrongSetting(name: string, example: string): Message {
  return {
    text: {
      en: 'The setting "jiaokan.{name}" is not understood and has no effect. It should be like this: {example}',
      hans: '看不懂设置“jiaokan.{name}”，不起作用。应当这样写：{example}',
      hant: '看不懂設定「jiaokan.{name}」，不起作用。應當這樣寫：{example}',
    },
    args: { name, example },
  }
}

export const SEE_LOG: Message = {
  text: {
    en: 'The log lists everything that is wrong with the settings.',
    hans: '日志中列有设置的全部问题。',
    hant: '記錄中列有設定的全部問題。',
  },
}

export const STAGE_NAMES: Readonly<Record<StageId, Localised>> = {
  splice: { en: 'Broken characters', hans: '拼接损坏', hant: '拼接損壞' },
  markup: { en: 'Markup', hans: '标记', hant: '標記' },
  recode: { en: 'Encoding', hans: '编码', hant: '編碼' },
  gloss: { en: 'Readings', hans: '注音', hant: '注音' },
  character: { en: 'Characters', hans: '字符', hant: '字元' },
  width: { en: 'Width and punctuation', hans: '宽度与标点', hant: '寬度與標點' },
  script: { en: 'Script', hans: '字形', hant: '字形' },
}

export const MISREAD: Localised = {
  en: '{written} bytes were read as {read}',
  hans: '{written} 编码的字节被当作 {read} 读取',
  hant: '{written} 編碼的位元組被當作 {read} 讀取',
}

export const REMOVED: Localised = { en: 'removed', hans: '删除', hant: '刪除' }

export const NOTHING_DONE: Message = {
  text: {
    en: 'Nothing was changed here: the text is read as it stands.',
    hans: '此处未作改动：按原文读取。',
    hant: '此處未作改動：按原文讀取。',
  },
}

export const TRAIL_TITLE: Message = {
  text: {
    en: 'How this text is read',
    hans: '这段文字是怎样读出来的',
    hant: '這段文字是怎樣讀出來的',
  },
}

export const FINDINGS_TITLE: Message = {
  text: { en: 'What was found', hans: '发现的问题', hant: '發現的問題' },
}

/** Who decides about a mend. */
export const MENDED_UNASKED: Localised = {
  en: 'certain enough to be mended with the whole document',
  hans: '有把握，修复整个文档时一并修复',
  hant: '有把握，修復整份文件時一併修復',
}

export const MENDED_IF_CHOSEN: Localised = {
  en: 'mended only where you choose it',
  hans: '由您选定才修复',
  hant: '由您選定才修復',
}

export const ONLY_SHOWN: Localised = {
  en: 'only shown: no mend is known',
  hans: '仅作提示，无法代为修复',
  hant: '僅作提示，無法代為修復',
}

/** Said behind one of these of what was a guess. */
export const CONFIDENCE: Localised = {
  en: 'confidence {percent} %',
  hans: '把握 {percent}%',
  hant: '把握 {percent}%',
}
