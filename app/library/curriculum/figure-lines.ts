import { keyPlaces } from './curriculum-faults'
import type { Curriculum, MeasuredModule } from './measure'
import { chiSquared, mean, placesOf, shareOf } from './spread'

/** The figures of a curriculum as lines for a terminal: the whole, then a line for each module. */
export function figureLines(curriculum: Curriculum): string[] {
  const { courses, modules, drills, skills, clauseTypes, terms, contracts } = curriculum
  const taught = modules.filter(({ isFinal }) => !isFinal)
  const lessons = taught.flatMap((module) => module.lessons)
  const items = modules.flatMap((module) => module.items)
  const choices = items.flatMap(({ choice }) => choice ?? [])
  const said = [...items, ...drills].flatMap((item) => item.said)
  const grades = lessons.flatMap(({ grade }) => grade ?? [])
  const words = lessons.map((lesson) => lesson.words)
  const difficulties = items.map(({ question }) => question.difficulty)
  const keys = keyPlaces(curriculum)
  const met = new Set([...lessons, ...[...items, ...drills].map(({ question }) => question)].flatMap((one) => one.clauseTypes))
  const inLessons = skills.filter((skill) => lessons.some((lesson) => lesson.skills.includes(skill)))
  const tested = skills.filter((skill) => items.some(({ question }) => skill in question.skills))
  return [
    line('lessons', `${lessons.length} in ${taught.length} modules of ${courses} courses, ${modules.length - taught.length} finals`),
    line('words', `${whole(words.reduce((sum, count) => sum + count, 0))}; ${spanOf(words, 0)} a lesson, mean ${Math.round(mean(words))}`),
    line('grade', `${spanOf(grades, 1)} (Flesch-Kincaid), mean ${mean(grades).toFixed(1)}`),
    line('items', `${items.length} and ${drills.length} drills: ${tally(items.map(({ question }) => question.type))}`),
    line('feedback', `${whole(said.filter(({ feedback }) => feedback !== '').length)} of ${whole(said.length)} options and answers`),
    line('keys', `at places ${keys.join(', ')} of single choices of four (chi-squared ${chiSquared(keys).toFixed(1)})`),
    line('length', `the key is longest in ${percent(shareOf(choices, ({ longest }) => longest))}, shortest in ${percent(shareOf(choices, ({ shortest }) => shortest))} of ${choices.length} single choices`),
    line('on a case', percent(shareOf(items, ({ onCase }) => onCase))),
    line('difficulty', `${spanOf(difficulties, 1)} logit, mean ${mean(difficulties).toFixed(2)}`),
    line('skills', `${inLessons.length} of ${skills.length} taught, ${tested.length} tested`),
    line('clause types', `${clauseTypes.filter((type) => met.has(type)).length} of ${clauseTypes.length} met`),
    line('glossary', `${terms.all} terms, ${terms.whole} with an example and where it bites`),
    line('contracts', `${contracts.all} to practise on, with ${contracts.issues} planted issues`),
    ...modules.map(moduleLine),
  ]
}

function moduleLine({ id, isFinal, lessons, items }: MeasuredModule): string {
  if (isFinal) return `  ${id}: a final`
  const choices = items.flatMap(({ choice }) => choice ?? [])
  const keys = placesOf(choices.map(({ key }) => key), Math.max(0, ...choices.map(({ options }) => options)))
  const types = new Set(items.map(({ question }) => question.type)).size
  return (
    `  ${id}: ${lessons.map(({ words, grade }) => `${words} words at ${grade?.toFixed(1) ?? '-'}`).join(', ') || 'no lessons'}; ` +
    `${items.length} items of ${types} types, keys ${keys.join(' ') || '-'}, longest ${choices.filter(({ longest }) => longest).length} of ${choices.length}, ` +
    `${percent(shareOf(items, ({ onCase }) => onCase))} on a case`
  )
}

const line = (name: string, figures: string): string => `${name.padEnd(13)}${figures}`
const whole = (count: number): string => count.toLocaleString('en-US')
const percent = (share: number): string => `${Math.round(share * 100)} %`
const spanOf = (values: readonly number[], digits: number): string => (values.length === 0 ? 'none' : `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`)

function tally(types: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([type, count]) => `${type} ${count}`).join(', ')
}
