/** Something that could not be read or done. Its message says what, where, and what to do; the exit code is 2. */
export class CommandError extends Error {}

/** What went wrong, in words: an operating system's code becomes a sentence. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied'
  if (code === 'EISDIR') return 'this is a folder'
  return error.message
}
