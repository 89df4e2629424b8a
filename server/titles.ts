/** What the actions of a light bulb are called. */
import type { Localised, Message } from '../engine/index.ts'
import type { ConversionTarget, ReopenEncoding } from '../protocol/requests.ts'
import { ENCODING_NAMES } from './messages.ts'

export function reopenWith(encoding: ReopenEncoding): Message {
  return {
    text: {
      en: 'Reopen with encoding {encoding}',
      hans: '以 {encoding} 编码重新打开',
      hant: '以 {encoding} 編碼重新開啟',
    },
    args: { encoding: ENCODING_NAMES[encoding] },
  }
}

export const MEND_ALL_OF_RULE: Localised = {
  en: 'Mend all of this kind: {rule}',
  hans: '修复全部同类问题：{rule}',
  hant: '修復全部同類問題：{rule}',
}

export const MEND_ALL_OF_RULE_FIRST: Localised = {
  en: 'Mend all of this kind, taking the likeliest choice of each: {rule}',
  hans: '修复全部同类问题，各取最可能的一项：{rule}',
  hant: '修復全部同類問題，各取最可能的一項：{rule}',
}

export const MEND_SELECTION: Message = {
  text: {
    en: 'Mend the selection (what is certain)',
    hans: '修复所选内容（有把握的部分）',
    hant: '修復所選內容（有把握的部分）',
  },
}

export const MEND_DOCUMENT: Message = {
  text: {
    en: 'Mend the whole document (what is certain)',
    hans: '修复整个文档（有把握的部分）',
    hant: '修復整份文件（有把握的部分）',
  },
}

export const CONVERT_SELECTION: Readonly<Record<ConversionTarget, Localised>> = {
  hans: {
    en: 'Convert the selection to Simplified',
    hans: '将所选内容转换为简体',
    hant: '將所選內容轉換為簡體',
  },
  tw: {
    en: 'Convert the selection to Traditional (Taiwan)',
    hans: '将所选内容转换为繁体（台湾）',
    hant: '將所選內容轉換為繁體（臺灣）',
  },
  hk: {
    en: 'Convert the selection to Traditional (Hong Kong)',
    hans: '将所选内容转换为繁体（香港）',
    hant: '將所選內容轉換為繁體（香港）',
  },
  opencc: {
    en: 'Convert the selection to Traditional (OpenCC)',
    hans: '将所选内容转换为繁体（OpenCC）',
    hant: '將所選內容轉換為繁體（OpenCC）',
  },
}

export const CONVERT_DOCUMENT: Readonly<Record<ConversionTarget, Localised>> = {
  hans: {
    en: 'Convert the document to Simplified',
    hans: '将整个文档转换为简体',
    hant: '將整份文件轉換為簡體',
  },
  tw: {
    en: 'Convert the document to Traditional (Taiwan)',
    hans: '将整个文档转换为繁体（台湾）',
    hant: '將整份文件轉換為繁體（臺灣）',
  },
  hk: {
    en: 'Convert the document to Traditional (Hong Kong)',
    hans: '将整个文档转换为繁体（香港）',
    hant: '將整份文件轉換為繁體（香港）',
  },
  opencc: {
    en: 'Convert the document to Traditional (OpenCC)',
    hans: '将整个文档转换为繁体（OpenCC）',
    hant: '將整份文件轉換為繁體（OpenCC）',
  },
}

export const IGNORE_RULE_HERE: Localised = {
  en: 'Switch this rule off for this folder: {rule}',
  hans: '在此文件夹中关闭这条规则：{rule}',
  hant: '在此資料夾中關閉這條規則：{rule}',
}
