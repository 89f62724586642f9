import type { BodyBase } from '../../../domain/quiz/body'
import { plainWords, stemWords, type TextFormat } from '../format-words'
import { excerptTag, splitQuotation } from '../quoted-excerpt'
import { childNamed, childrenNamed, type Element, elementsIn, wordsIn } from '../xml/read-xml'

/** A `<question>` with what is asked of it again and again. `note` hears what was changed or left out. */
export type MoodleQuestion = {
  element: Element
  tags: string[]
  note: (words: string) => void
  /** The words of a child that holds `<text>`, without marks; '' where there is none. */
  words: (of: Element | undefined) => string
  text: (name: string) => string
  value: (name: string) => string
}

const formats: Record<string, TextFormat> = { html: 'html', plain_text: 'plain', markdown: 'markdown', moodle_auto_format: 'auto' }

export const formatOf = (element: Element): TextFormat => formats[element.attributes.format ?? ''] ?? 'auto'

export function questionOf(element: Element, note: (words: string) => void): MoodleQuestion {
  const said = new Set<string>()
  const noteOnce = (words: string) => void (said.has(words) || (said.add(words), note(words)))
  const lose = (what: string) => noteOnce(`In this question ${what} was left out: questions hold words alone.`)
  const words = (of: Element | undefined): string => {
    if (!of) return ''
    for (const file of childrenNamed(of, 'file')) lose(`the file ${file.attributes.name ?? ''}`)
    return plainWords(wordsIn(childNamed(of, 'text') ?? (elementsIn(of).length === 0 ? of : undefined)), formatOf(of), lose)
  }
  const tags = elementsIn(childNamed(element, 'tags') ?? element).filter(({ name }) => name === 'tag').map((tag) => wordsIn(childNamed(tag, 'text')).trim())
  return {
    element, tags, note: noteOnce, words, text: (name) => words(childNamed(element, name)), value: (name) => wordsIn(childNamed(element, name)).trim(),
  }
}

/** The stem, what is said afterwards, and an excerpt where one of ours stands in the stem. */
export function baseOf({ element, tags, note, text }: MoodleQuestion): BodyBase {
  const asked = childNamed(element, 'questiontext')
  const lose = (what: string) => note(`In this question ${what} was left out: questions hold words alone.`)
  if (asked) for (const file of childrenNamed(asked, 'file')) lose(`the file ${file.attributes.name ?? ''}`)
  const stem = asked ? stemWords(wordsIn(childNamed(asked, 'text')), formatOf(asked), lose) : ''
  const [whenRight, whenWrong, between] = [text('correctfeedback'), text('incorrectfeedback'), text('partiallycorrectfeedback')]
  if (between && between !== whenWrong && !/^your answer is partially correct\.?$/i.test(between)) note('What is said to a partly right answer was left out: here it is the same as to a wrong one.')
  return {
    ...stemOf({ tags }, stem), feedback: text('generalfeedback') || null,
    ...(whenRight ? { whenRight } : {}), ...(whenWrong ? { whenWrong } : {}),
  }
}

/** A stem, and the excerpt that our own writer put below it. */
export const stemOf = ({ tags }: Pick<MoodleQuestion, 'tags'>, stem: string): Pick<BodyBase, 'stem' | 'excerpt'> =>
  tags.includes(excerptTag) ? splitQuotation(stem) : { stem, excerpt: null }

/** An `<answer>`: its words, its share of the points, and what is said to it. */
export function answersOf({ element, words }: MoodleQuestion): { element: Element; text: string; weight: number; feedback: string }[] {
  return childrenNamed(element, 'answer').map((answer) => ({
    element: answer, text: words(answer), weight: Number((Number(answer.attributes.fraction ?? 0) / 100).toFixed(7)), feedback: words(childNamed(answer, 'feedback')),
  }))
}
