import type { Content } from '../../../domain/quiz/item'
import { partIds } from '../../../domain/quiz/part-id'
import { plainWords } from '../format-words'
import { Untaken } from '../imported-item'
import { splitStem, stemTag } from '../split-stem'
import { childNamed, childrenNamed, wordsIn } from '../xml/read-xml'
import { baseOf, formatOf, type MoodleQuestion, stemOf } from './read-question'

type Numbered = { text: string; group: string; endless: boolean }

/** A text with `[[3]]`, which names the third choice; choices of one group go into the same gaps. */
function gapsOf(question: MoodleQuestion, name: string, instruction: string) {
  const choices = childrenNamed(question.element, name).map((choice): Numbered => ({
    text: question.words(choice), group: wordsIn(childNamed(choice, 'group')).trim() || '1', endless: childNamed(choice, 'infinite') !== undefined,
  }))
  const asked = childNamed(question.element, 'questiontext')
  const whole = asked ? plainWords(wordsIn(childNamed(asked, 'text')), formatOf(asked), () => {}) : ''
  const numbers: number[] = []
  const { stem, text } = splitStem(whole, question.tags.includes(stemTag), instruction)
  const placed = text.replace(/\[\[(\d{1,3})\]\]/g, (_whole, number: string) => `[[g${numbers.push(Number(number))}]]`)
  const strange = numbers.find((number) => !choices[number - 1])
  if (strange !== undefined) throw new Untaken(`The text names the choice ${strange}, and there are ${choices.length}.`)
  if (numbers.length === 0) throw new Untaken('The text names no gap. A gap is written as [[1]].')
  return { base: { ...baseOf(question), ...stemOf(question, stem) }, text: placed, numbers, choices }
}

export function gapSelectOf(question: MoodleQuestion): Content {
  const { base, text, numbers, choices } = gapsOf(question, 'selectoption', 'Choose what belongs in each gap.')
  const gaps = numbers.map((number, at) => {
    const id = partIds()
    const right = choices[number - 1]
    const options = choices.filter(({ group }) => group === right?.group).map((choice) => ({ id: id(choice.text), text: choice.text, right: choice === right, feedback: '' }))
    return { id: `g${at + 1}`, options }
  })
  return { type: 'gapchoice', body: { ...base, text, gaps } }
}

export function dragIntoTextOf(question: MoodleQuestion): Content {
  const { base, text, numbers, choices } = gapsOf(question, 'dragbox', 'Put each piece where it belongs.')
  if (new Set(choices.map(({ group }) => group)).size > 1) question.note('The groups of pieces were left out: here every piece may go into every gap.')
  const id = partIds()
  const named = choices.map((choice) => ({ id: id(choice.text), text: choice.text, uses: choice.endless ? 0 : 1 }))
  return { type: 'gapmatch', body: { ...base, text, gaps: numbers.map((number, at) => ({ id: `g${at + 1}`, choice: named[number - 1]?.id ?? '' })), choices: named } }
}
