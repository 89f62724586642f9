import type { BodyBase, Excerpt } from '../../domain/quiz/body'

/** The tag that says that the quotation at the end of a stem is the question's excerpt, in formats that have no place for one. */
export const excerptTag = 'excerpt:quoted'

/** A stem with its excerpt as a quotation below it. */
export function withQuotation(stem: string, excerpt: Excerpt | null): string {
  if (!excerpt) return stem
  const lines = excerpt.attribution === null ? excerpt.text : `${excerpt.text}\n\n— ${excerpt.attribution}`
  return `${stem}\n\n${lines.split('\n').map((line) => `> ${line}`).join('\n')}`
}

/** The stem and the excerpt of what `withQuotation` made. */
export function splitQuotation(text: string): Pick<BodyBase, 'stem' | 'excerpt'> {
  const found = /^([\s\S]*?)\n\n((?:>[^\n]*(?:\n|$))+)$/.exec(text)
  if (!found) return { stem: text, excerpt: null }
  const quoted = (found[2] ?? '').split('\n').map((line) => line.replace(/^> ?/, '')).join('\n').trim()
  const [, words = quoted, attribution = null] = /^([\s\S]*)\n\n— ([^\n]+)$/.exec(quoted) ?? []
  return { stem: found[1] ?? '', excerpt: { text: words, attribution } }
}
