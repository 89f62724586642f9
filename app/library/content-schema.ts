import { z } from 'zod'
import { earningEvents } from '../domain/incentives/plan'

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
  z.strictObject({ id, name: text, column: text, description: text, skill: id, drill: z.boolean(), confusable: z.array(id).default([]) }),
)

export const glossaryFile = z.array(z.strictObject({ id, term: text, definition: text, skill: id }))

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
  quiz: z
    .strictObject({
      title: text,
      passMark: share.nullable(),
      attempts: z.int().positive().nullable(),
      feedback: z.enum(['each', 'end']),
      shuffle: z.boolean(),
      draw: z.union([z.literal('all'), z.int().positive()]),
    })
    .optional(),
})

const option = z.strictObject({ id: z.string().regex(/^[a-z]$/), text, right: z.boolean(), feedback: text })

export const questionsFile = z.strictObject({
  items: z.array(
    z
      .strictObject({
        id,
        type: z.enum(['single', 'multiple']),
        stem: text,
        excerpt: z.strictObject({ text, attribution: text.optional() }).optional(),
        skills: z.record(id, share),
        clauseTypes: z.array(id).default([]),
        lesson: z.string().optional(),
        difficulty: z.number().min(-4).max(4).default(0),
        options: z.array(option).min(2).max(8),
        feedback: text.optional(),
        use: z.enum(['quiz', 'checkpoint']).default('quiz'),
      })
      .refine((item) => Object.keys(item.skills).length > 0, 'must name a skill')
      .refine((item) => item.options.some((one) => one.right), 'has no right option')
      .refine((item) => item.type === 'multiple' || item.options.filter((one) => one.right).length === 1, 'must have exactly one right option')
      .refine((item) => new Set(item.options.map((one) => one.id)).size === item.options.length, 'names an option twice'),
  ),
})
