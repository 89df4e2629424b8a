/** The name of a document's file, without its folder; it may tell when the text was written. */
export function fileNameOf(uri: string): string | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name // A percent sign that stands for itself.
  }
}
