import type { Bodies } from '../../../domain/quiz/body'
import type { ContentOf } from '../../../domain/quiz/item'
import { withStem } from '../split-stem'
import { percent } from '../weighted-choice'

const escaped = (words: string): string => words.replace(/[~}#="/\\]/g, '\\$&')

type Answer = { text: string; weight: number; feedback?: string | undefined }

const answers = (all: readonly Answer[]): string =>
  all.map(({ text, weight, feedback }) => `${weight === 1 ? '=' : weight === 0 && !text.startsWith('%') ? '' : `%${percent(weight)}%`}${escaped(text)}${feedback ? `#${escaped(feedback)}` : ''}`).join('~')

/** A text with gaps as Moodle's cloze has it, behind its stem. */
export function clozeText(item: ContentOf<'gapchoice' | 'gaptext'>, stem: string): string {
  const gaps = item.type === 'gapchoice'
    ? item.body.gaps.map(({ id, options }) => ({ id, said: `{1:MULTICHOICE:${answers(options.map(({ text, right, weight, feedback }) => ({ text, feedback, weight: weight ?? Number(right) })))}}` }))
    : item.body.gaps.map(({ id, answers: accepted, caseSensitive }) => ({ id, said: `{1:SHORTANSWER${caseSensitive ? '_C' : ''}:${answers(accepted.map((one) => ({ weight: 1, ...one })))}}` }))
  const saidOf = new Map(gaps.map(({ id, said }) => [id, said]))
  return withStem(stem, placed(item.body.text, (id) => saidOf.get(id) ?? ''))
}

/** A text with gaps that name the number of the piece that belongs there. */
export function gapText({ text, gaps, choices }: Bodies['gapmatch'], stem: string): string {
  const numberOf = new Map(gaps.map(({ id, choice }) => [id, choices.findIndex((one) => one.id === choice) + 1]))
  return withStem(stem, placed(text, (id) => `[[${numberOf.get(id) ?? 0}]]`))
}

const placed = (text: string, say: (id: string) => string): string => text.replace(/\[\[([A-Za-z0-9_-]+)\]\]/g, (_whole, id: string) => say(id))
