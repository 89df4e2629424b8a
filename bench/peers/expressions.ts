import { decodeHTML } from 'entities'
import { eachAlone } from './peer.ts'

const READING = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹɡɑ]{1,7}[)）]/g

/** What most people write: readings in brackets out, a line break for each break or paragraph's end, tags out, entities decoded. */
export const regularExpressions = eachAlone('regular expressions', text =>
  decodeHTML(
    text
      .replace(READING, '')
      .replace(/<br ?\/?>|<\/(?:p|div|li)>(?!$)/gi, '\n')
      .replace(/<[^<>]*>/g, ''),
  ),
)
