const longest = 60

/** The form of a name in the media library: lower-case words joined by hyphens, one ending. */
export const mediaNameForm = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]{2,5}$/

/** The name a file gets in the library: what it was called, in lower-case words, with the ending that its content asks for. */
export function mediaName(given: string, extension: string): string {
  const words = given
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return `${words || 'file'}.${extension}`
}
