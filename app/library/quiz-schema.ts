import { z } from 'zod'
import { type Disclosure, moments, tellings } from '../domain/quiz/disclosure'
import { plainPolicy, type QuizPolicy } from '../domain/quiz/policy'

/** A quiz as module.yaml writes it: all of its policy, in which everything but the first five may be left out. */

const text = z.string().trim().min(1, 'must not be empty')
const share = z.number().gt(0).lte(1)
const minutes = z.number().nonnegative().max(100_000)
const time = z.iso.datetime({ offset: true, error: 'must be a time such as 2027-03-31T17:00:00Z' })
const name = z.string().regex(/^[a-z0-9/.-]+$/, 'must be the id of a question, a skill or a clause type')

const told = z.strictObject(Object.fromEntries(tellings.map((telling) => [telling, z.boolean()])) as Record<(typeof tellings)[number], z.ZodBoolean>)
const disclosure = z.strictObject(Object.fromEntries(moments.map((moment) => [moment, told])) as Record<(typeof moments)[number], typeof told>)

const from = z.strictObject({
  skills: z.array(name).default([]),
  clauseTypes: z.array(name).default([]),
  tags: z.array(text).default([]),
  difficultyFrom: z.number().min(-4).max(4).nullable().default(null),
  difficultyTo: z.number().min(-4).max(4).nullable().default(null),
  banks: z.array(name).min(1).optional(),
})

const heading = { title: text, shuffle: z.boolean().default(false) }
const section = z.union(
  [z.strictObject({ ...heading, items: z.array(name).min(1) }), z.strictObject({ ...heading, draw: z.int().positive(), from: from.prefault({}) })],
  { error: 'must have a title, and either items by their ids or draw with from' },
)

export const quizFile = z.strictObject({
  title: text,
  passMark: share.nullable(),
  attempts: z.int().positive().nullable(),
  feedback: z.enum(['each', 'end', 'closed']),
  shuffle: z.boolean(),
  draw: z.union([z.literal('all'), z.int().positive()]),
  sections: z.array(section).min(1).optional(),
  shuffleOptions: z.boolean().optional(),
  delayMinutes: minutes.optional(),
  grading: z.enum(['highest', 'last', 'average']).optional(),
  minutes: minutes.positive().nullable().optional(),
  graceMinutes: minutes.optional(),
  opensAt: time.nullable().optional(),
  closesAt: time.nullable().optional(),
  oneSitting: z.boolean().optional(),
  certainty: z.boolean().optional(),
  disclosure: disclosure.nullable().optional(),
  testOut: z.boolean().optional(),
  secondMarks: z.number().min(0).max(1).optional(),
  markBound: share.optional(),
})

export type QuizFile = z.infer<typeof quizFile>

/** The rules that a file states, whole. An item of a section is named by its key in the module's bank or by its whole id. */
export function policyOf(quiz: QuizFile, bank: string): QuizPolicy {
  const { title: _title, draw, sections, opensAt, closesAt, ...rest } = quiz
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<QuizPolicy>
  return {
    ...plainPolicy, ...said,
    draw: draw === 'all' ? draw : { random: draw },
    sections: (sections ?? []).map((one) => ('items' in one ? { ...one, items: one.items.map((item) => (item.includes('/') ? item : `${bank}/${item}`)) } : one)),
    opensAt: opensAt ? Date.parse(opensAt) : null,
    closesAt: closesAt ? Date.parse(closesAt) : null,
  }
}

/** The same backwards: what a file would state of a quiz, in one order, without what holds anyway. */
export function quizOf(title: string, policy: QuizPolicy, bank: string): QuizFile {
  const { passMark, attempts, feedback, shuffle, draw, sections, opensAt, closesAt, ...rest } = policy
  const short = (item: string) => (item.startsWith(`${bank}/`) ? item.slice(bank.length + 1) : item)
  const changed = optionalRules.filter((rule) => rest[rule] !== plainPolicy[rule])
  return {
    title, passMark, attempts, feedback, shuffle, draw: draw === 'all' ? draw : draw.random,
    ...(sections.length > 0 ? { sections: sections.map((one) => ('items' in one ? { title: one.title, shuffle: one.shuffle, items: one.items.map(short) } : drawn(one))) } : {}),
    ...(opensAt === null ? {} : { opensAt: new Date(opensAt).toISOString() }),
    ...(closesAt === null ? {} : { closesAt: new Date(closesAt).toISOString() }),
    ...Object.fromEntries(changed.map((rule) => [rule, rule === 'disclosure' ? ordered(rest.disclosure) : rest[rule]])),
  }
}

const optionalRules = [
  'shuffleOptions', 'delayMinutes', 'grading', 'minutes', 'graceMinutes', 'oneSitting', 'certainty', 'disclosure', 'testOut', 'secondMarks', 'markBound',
] as const

type Drawn = Extract<QuizPolicy['sections'][number], { draw: number }>

const drawn = ({ title, shuffle, draw, from: { skills, clauseTypes, tags, difficultyFrom, difficultyTo, banks = [] } }: Drawn) => ({
  title, shuffle, draw,
  from: { skills: [...skills], clauseTypes: [...clauseTypes], tags: [...tags], difficultyFrom, difficultyTo, ...(banks.length > 0 ? { banks: [...banks] } : {}) },
})

const ordered = (table: Disclosure | null) =>
  table && Object.fromEntries(moments.map((moment) => [moment, Object.fromEntries(tellings.map((telling) => [telling, table[moment][telling]]))]))
