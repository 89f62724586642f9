import { defaultDisclosure } from '../../domain/quiz/disclosure'
import type { QuizPolicy } from '../../domain/quiz/policy'
import type { DrawFrom, Section } from '../../domain/quiz/sections'
import { type Fields, numberIn, rowsOf, ticked, typed, withRows } from '../item-form/fields'
import { namesIn } from './names'
import { timeIn } from './times'
import { disclosureIn, modeIn } from './told-fields'

/** The rules that a form states: `faults` by field, for what is no number, no time and no choice. Names of questions are short ones of `bank`. */
export type ReadPolicy = { title: string; policy: QuizPolicy; faults: Record<string, string>; fields: Fields }

type Range = { least: number; most: number; whole?: boolean }

export function readPolicy(given: Fields, bank: string): ReadPolicy {
  const fields = withRows(given, 'sections', rowsOf(given, 'sections').filter(holdsAnything))
  const faults: Record<string, string> = {}
  const number = <T>(name: string, { least, most, whole = true }: Range, none: T): number | T => {
    const value = numberIn(typed(fields, name))
    if (value === undefined) return none
    if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))) return value
    faults[name] = `Enter a ${whole ? 'whole ' : ''}number from ${least} to ${most}, or leave it empty.`
    return none
  }
  const time = (name: string): number | null => {
    const at = timeIn(typed(fields, name))
    if (at !== undefined) return at
    faults[name] = 'Enter a day and a time, or leave it empty.'
    return null
  }
  const mark = number('passMark', { least: 1, most: 100 }, null)
  const random = number('draw', { least: 1, most: 1000 }, null)
  const feedback = modeIn(fields)
  const own = ticked(fields, 'ownDisclosure') ? disclosureIn(fields) : null
  const policy: QuizPolicy = {
    draw: random === null ? 'all' : { random }, shuffle: ticked(fields, 'shuffle'), feedback, passMark: mark === null ? null : mark / 100,
    attempts: number('attempts', { least: 1, most: 100 }, null),
    sections: sectionsIn(fields, bank, number),
    shuffleOptions: ticked(fields, 'shuffleOptions'), delayMinutes: number('delayMinutes', { least: 0, most: 525_600 }, 0), grading: gradingIn(fields),
    minutes: number('minutes', { least: 1, most: 1440 }, null), graceMinutes: number('graceMinutes', { least: 0, most: 240 }, 0),
    opensAt: time('opensAt'), closesAt: time('closesAt'), oneSitting: ticked(fields, 'oneSitting'), certainty: ticked(fields, 'certainty'),
    disclosure: own && JSON.stringify(own) !== JSON.stringify(defaultDisclosure[feedback]) ? own : null, testOut: ticked(fields, 'testOut'),
    secondMarks: number('secondMarks', { least: 0, most: 100 }, 0) / 100, markBound: number('markBound', { least: 1, most: 100 }, 20) / 100,
  }
  const title = typed(fields, 'quizTitle')
  if (title === '' || title.length > 200) faults.quizTitle = title === '' ? 'Give the quiz a title.' : 'Use at most 200 characters.'
  return { title, policy, faults, fields }
}

const holdsAnything = (row: Fields): boolean => ['title', 'items', 'draw'].some((name) => typed(row, name))

const gradingIn = ({ grading }: Fields): QuizPolicy['grading'] => (grading === 'last' || grading === 'average' ? grading : 'highest')

type NumberIn = (name: string, range: Range, none: null) => number | null

/** Every section as its row stands, those that hold nothing yet as well. `number` reads a field by its whole name. */
export function sectionsIn(fields: Fields, bank: string, number: NumberIn = numberOrNone(fields)): Section[] {
  return rowsOf(fields, 'sections').map((row, at) => sectionIn(row, bank, (name, range, none) => number(`sections.${at}.${name}`, range, none)))
}

const numberOrNone = (fields: Fields): NumberIn => (name) => {
  const value = numberIn(typed(fields, name))
  return typeof value === 'number' ? value : null
}

function sectionIn(row: Fields, bank: string, number: NumberIn): Section {
  const head = { title: typed(row, 'title'), shuffle: ticked(row, 'shuffle') }
  if (row.kind === 'items') return { ...head, items: namesIn(typed(row, 'items')).map((name) => (name.includes('/') ? name : `${bank}/${name}`)) }
  const from: DrawFrom = {
    skills: rowsOf(row, 'skills').flatMap((one) => typed(one, 'skill') || []), clauseTypes: rowsOf(row, 'clauseTypes').flatMap((one) => typed(one, 'type') || []),
    tags: parted(typed(row, 'tags')), difficultyFrom: number('difficultyFrom', { least: -4, most: 4, whole: false }, null),
    difficultyTo: number('difficultyTo', { least: -4, most: 4, whole: false }, null),
  }
  const banks = parted(typed(row, 'banks'))
  if (banks.length > 0) from.banks = banks
  return { ...head, draw: number('draw', { least: 1, most: 1000 }, null) ?? 1, from }
}

const parted = (names: string): string[] => names.split(',').map((one) => one.trim()).filter(Boolean)
