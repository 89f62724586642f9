import { htmlToMarkdown, htmlToPlain, isHtml, plainToMarkdown } from './html/html-text'

/** How a text is written: as HTML, as Markdown, as it stands, or (`auto`) as whatever it looks like. */
export type TextFormat = 'html' | 'markdown' | 'plain' | 'auto'

type Lose = (what: string) => void

/** The words of a stem, as Markdown where it has marks; in plain words no sign has a meaning. `lose` hears what had to be left out. */
export function stemWords(text: string, format: TextFormat, lose: Lose): string {
  return format === 'plain' ? plainToMarkdown(text.trim()) : words(text, format, lose, htmlToMarkdown)
}

/** The words of anything else, without marks. */
export function plainWords(text: string, format: TextFormat, lose: Lose): string {
  return words(text, format, lose, htmlToPlain)
}

function words(text: string, format: TextFormat, lose: Lose, convert: typeof htmlToPlain): string {
  const isMarkup = format === 'html' || (format === 'auto' && isHtml(text))
  if (!isMarkup) return text.trim()
  const converted = convert(text)
  for (const what of converted.lost) lose(what)
  return converted.text
}
