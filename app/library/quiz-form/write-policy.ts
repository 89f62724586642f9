import { defaultDisclosure, moments, tellings } from '../../domain/quiz/disclosure'
import type { QuizPolicy } from '../../domain/quiz/policy'
import type { Section } from '../../domain/quiz/sections'
import { type Fields, rowFields } from '../item-form/fields'
import { number, tick } from '../item-form/type-form'
import { timeField } from './times'

/** The rules of a quiz as the fields of their form. Questions of the bank go by their short names. */
export function writePolicy(title: string, policy: QuizPolicy, bank: string): Fields {
  const { draw, passMark, disclosure, feedback, secondMarks, markBound } = policy
  const told = disclosure ?? defaultDisclosure[feedback]
  return {
    quizTitle: title, draw: draw === 'all' ? '' : String(draw.random), shuffle: tick(policy.shuffle), shuffleOptions: tick(policy.shuffleOptions), feedback,
    passMark: percent(passMark), attempts: number(policy.attempts), delayMinutes: orEmpty(policy.delayMinutes), grading: policy.grading, minutes: number(policy.minutes),
    graceMinutes: orEmpty(policy.graceMinutes), opensAt: timeField(policy.opensAt), closesAt: timeField(policy.closesAt), oneSitting: tick(policy.oneSitting),
    certainty: tick(policy.certainty), testOut: tick(policy.testOut), secondMarks: percent(secondMarks), markBound: percent(markBound),
    ownDisclosure: tick(disclosure !== null),
    ...Object.fromEntries(moments.flatMap((moment) => tellings.map((telling) => [`told.${moment}.${telling}`, tick(told[moment][telling])]))),
    ...rowFields('sections', policy.sections.map((section) => sectionFields(section, bank))),
  }
}

const percent = (share: number | null): string => (share === null || share === 0 ? '' : String(Math.round(share * 100)))
const orEmpty = (value: number): string => (value === 0 ? '' : String(value))

function sectionFields(section: Section, bank: string): Fields {
  const head = { title: section.title, shuffle: tick(section.shuffle) }
  if ('items' in section) return { ...head, kind: 'items', items: section.items.map((id) => (id.startsWith(`${bank}/`) ? id.slice(bank.length + 1) : id)).join('\n') }
  const { skills, clauseTypes, tags, difficultyFrom, difficultyTo, banks = [] } = section.from
  return {
    ...head, kind: 'draw', draw: String(section.draw), tags: tags.join(', '), banks: banks.join(', '), difficultyFrom: number(difficultyFrom), difficultyTo: number(difficultyTo),
    ...rowFields('skills', skills.map((skill) => ({ skill }))), ...rowFields('clauseTypes', clauseTypes.map((type) => ({ type }))),
  }
}
