import type { Content } from '../../../domain/quiz/item'
import { orderingMethods } from '../../../domain/quiz/ordering-methods'
import { partIds } from '../../../domain/quiz/part-id'
import { acceptedNumber, acceptedText, numberIn } from '../accepted-answers'
import { defaultRubric, rubricIsOurs } from '../default-rubric'
import { Untaken } from '../imported-item'
import { matchingOf } from '../matching-pairs'
import { weightedChoice } from '../weighted-choice'
import { childNamed, childrenNamed, elementsIn, wordsIn } from '../xml/read-xml'
import { clozeOf } from './cloze'
import { dragIntoTextOf, gapSelectOf } from './numbered-gaps'
import { answersOf, baseOf, type MoodleQuestion } from './read-question'

/** How each kind of Moodle's questions becomes one of ours. A kind that is not here is left out with a note. */
export const kinds: Record<string, (question: MoodleQuestion) => Content | null> = {
  multichoice: (question) => weightedChoice(baseOf(question), answersOf(question), /^(?:false|0)$/i.test(question.value('single')), question.note),
  truefalse,
  shortanswer,
  numerical,
  matching,
  ddmatch: matching,
  essay,
  ordering,
  gapselect: gapSelectOf,
  ddwtos: dragIntoTextOf,
  cloze: clozeOf,
  multianswer: clozeOf,
}

function truefalse(question: MoodleQuestion): Content {
  const answers = answersOf(question)
  const of = (said: string) => answers.find(({ text }) => text.toLowerCase() === said)
  const [yes, no] = [of('true'), of('false')]
  if (!yes || !no || (yes.weight === 1) === (no.weight === 1)) throw new Untaken('Of the answers “true” and “false” exactly one must earn 100%.')
  return {
    type: 'truefalse',
    body: {
      ...baseOf(question), right: yes.weight === 1, ...(yes.feedback ? { feedbackTrue: yes.feedback } : {}), ...(no.feedback ? { feedbackFalse: no.feedback } : {}), reasons: [],
    },
  }
}

type Answers = ReturnType<typeof answersOf>

/** Answers that earn something; a star that earns nothing is what is said to any other answer. */
function earning(question: MoodleQuestion): { answers: Answers; whenWrong: string } {
  let whenWrong = ''
  const answers = answersOf(question).filter(({ text, weight, feedback }) => {
    if (weight > 0) return true
    if (text === '*') whenWrong = feedback
    else question.note(`“${text.slice(0, 60)}” earns nothing, so it was left out, and what is said to it.`)
    return false
  })
  if (answers.length === 0) throw new Untaken('No answer of this question earns anything.')
  return { answers, whenWrong }
}

function shortanswer(question: MoodleQuestion): Content {
  const { answers, whenWrong } = earning(question)
  const accepted = answers.map(({ text, weight, feedback }) => acceptedText(text, weight, feedback))
  return { type: 'text', body: { ...baseOf(question), ...(whenWrong ? { whenWrong } : {}), answers: accepted, caseSensitive: question.value('usecase') === '1' } }
}

function numerical(question: MoodleQuestion): Content {
  const { answers, whenWrong } = earning(question)
  const accepted = answers.map(({ element, text, weight, feedback }) => {
    const [value, tolerance] = [numberIn(text), numberIn(wordsIn(childNamed(element, 'tolerance')) || '0')]
    if (Number.isNaN(value) || Number.isNaN(tolerance)) throw new Untaken(`“${text.slice(0, 60)}” is no number, or its tolerance is none.`, element)
    return acceptedNumber(value, Math.abs(tolerance), weight, feedback)
  })
  const units = elementsIn(childNamed(question.element, 'units') ?? question.element).filter(({ name }) => name === 'unit').map((unit) => ({
    name: wordsIn(childNamed(unit, 'unit_name')).trim(), factor: Number(wordsIn(childNamed(unit, 'multiplier'))) || 1,
  }))
  const unitRequired = units.length > 0 && question.value('unitgradingtype') !== '0' && question.value('unitgradingtype') !== ''
  return { type: 'numeric', body: { ...baseOf(question), ...(whenWrong ? { whenWrong } : {}), answers: accepted, units, unitRequired } }
}

function matching(question: MoodleQuestion): Content {
  const pairs = childrenNamed(question.element, 'subquestion').map((one) => ({ source: question.words(one) || null, target: question.words(childNamed(one, 'answer')) }))
  return matchingOf(baseOf(question), pairs)
}

function essay(question: MoodleQuestion): Content {
  question.note(rubricIsOurs)
  const model = question.text('graderinfo')
  const base = { ...baseOf(question), rubric: defaultRubric, ...(model ? { model } : {}) }
  if (question.value('responseformat') !== 'noinline') {
    return { type: 'essay', body: { ...base, minWords: Number(question.value('minwordlimit')) || 0, maxWords: Number(question.value('maxwordlimit')) || null } }
  }
  const accepts = question.value('filetypeslist').split(/[\s,;]+/).map((one) => one.replace(/^\./, '').toLowerCase()).filter((one) => /^[a-z0-9]{1,10}$/.test(one))
  const files = Number(question.value('attachments'))
  return { type: 'upload', body: { ...base, accepts: accepts.length > 0 ? accepts : ['pdf', 'docx'], maxFiles: files > 0 ? files : 3 } }
}

function ordering(question: MoodleQuestion): Content {
  const id = partIds()
  const answers = answersOf(question)
  const places = childrenNamed(question.element, 'answer').map(({ attributes }) => Number(attributes.fraction ?? 0))
  const elements = answers.map(({ text }, at) => ({ text, place: places[at] ?? 0 })).sort((one, other) => one.place - other.place)
  const stated = question.value('gradingtype').toLowerCase().replaceAll('_', '-')
  const method = orderingMethods.find((one) => one === stated)
  if (!method && stated) question.note(`The way of grading “${stated.slice(0, 60)}” is not known here: it is graded by the longest ordered subset.`)
  return { type: 'ordering', body: { ...baseOf(question), elements: elements.map(({ text }) => ({ id: id(text), text })), method: method ?? 'longest-ordered-subset' } }
}
