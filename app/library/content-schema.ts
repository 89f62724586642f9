import { z } from 'zod'
import { earningEvents } from '../domain/incentives/plan'
import { questionFile } from './question-schema'
import { quizFile } from './quiz-schema'

/** The forms of the files below content/. What a file may leave out has its default here and nowhere else. */

const id = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'must be lower-case words joined by - or .')
const text = z.string().trim().min(1, 'must not be empty')
const share = z.number().gt(0).lte(1)

export const skillsFile = z.strictObject({
  areas: z.array(
    z.strictObject({ id, name: text, description: text, skills: z.array(z.strictObject({ id, name: text, description: text })).min(1) }),
  ),
})

export const clauseTypesFile = z.array(
  z.strictObject({
    id,
    name: text,
    column: text,
    description: text,
    skill: id,
    drill: z.boolean(),
    confusable: z.array(id).default([]),
    why: text.optional(),
    watch: text.optional(),
    fallback: text.optional(),
    sample: text.optional(),
  }),
)

export const glossaryFile = z.array(z.strictObject({ id, term: text, definition: text, skill: id, example: text.optional(), bites: text.optional() }))

export const roleProfilesFile = z.array(
  z.strictObject({
    id,
    name: text,
    description: text,
    pass: share,
    skills: z
      .array(
        z.strictObject({
          skill: id,
          level: z.number().gt(0).lt(1),
          weight: z.number().positive(),
          mandatory: z.boolean(),
          difficulty: z.number(),
          items: z.int().positive(),
          horizonDays: z.int().positive(),
          outcomeWeight: z.number().min(0.05).max(1).optional(),
        }),
      )
      .min(1),
  }),
)

const day = z.iso.date()

export const incentivePlansFile = z.array(
  z.strictObject({
    id,
    name: text,
    description: text,
    startsOn: day,
    endsOn: day,
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR'),
    rules: z.array(
      z
        .strictObject({
          id,
          on: z.enum(earningEvents),
          points: z.int().nonnegative().default(0),
          money: z.int().nonnegative().default(0),
          perDay: z.int().positive().nullable().default(null),
          reason: text,
        })
        .refine((rule) => rule.points > 0 || rule.money > 0, 'must give points or money'),
    ),
  }),
)

/** `modules` orders them where their names do not. */
export const courseFile = z.strictObject({ title: text, summary: text, audience: text, modules: z.array(id).optional() })

const wholeId = z.string().regex(/^[a-z0-9.-]+(?:\/[a-z0-9.-]+){1,2}$/, 'must be a whole id such as course/module')

export const moduleFile = z.strictObject({
  title: text,
  summary: text,
  requires: z.array(wholeId).default([]),
  quiz: quizFile.optional(),
})

export const questionsFile = z.strictObject({ items: z.array(questionFile) })
