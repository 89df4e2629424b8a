/**
 * What a document is. text: writing, in which markup and odd signs are damage; markdown: writing in which some markup
 * is meant; page: HTML or XML in its own source; code: a program; foreign: a long text with next to no Chinese.
 */
export type DocumentForm = 'text' | 'markdown' | 'page' | 'code' | 'foreign'

/** Whether a mend that is safe in Chinese writing is safe here. */
export function isWriting(form: DocumentForm): boolean {
  return form === 'text' || form === 'markdown'
}
