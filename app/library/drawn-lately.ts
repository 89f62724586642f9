/** What was drawn lately, by what it was drawn from; the longest unused goes first where all together would be longer than `most` characters. */
export type DrawnLately = { find: (key: string) => string | null; keep: (key: string, html: string) => void }

/** Nothing in it is ever wrong: a key holds all that the drawing depends on, and the memory ends with the process that draws. */
export function drawnLately(most: number): DrawnLately {
  const kept = new Map<string, string>()
  let length = 0
  const drop = (key: string) => {
    length -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  const keep = (key: string, html: string) => {
    drop(key)
    if (html.length > most) return
    kept.set(key, html)
    length += html.length
    for (const oldest of kept.keys()) {
      if (length <= most) return
      drop(oldest)
    }
  }
  const find = (key: string) => {
    const html = kept.get(key) ?? null
    if (html !== null) keep(key, html)
    return html
  }
  return { find, keep }
}
