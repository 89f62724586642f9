import { z } from 'zod'
import { partKey, type Programme, type ProgrammeStep } from '../../domain/progress/programme/programme'

/** The form of a file below content/programmes/. What it may leave out has its default here and nowhere else. */

const most = { steps: 30, parts: 40, days: 750, months: 120 }
const words = (length: number) => z.string().trim().min(1, 'must not be empty').max(length, `must have at most ${length} letters`)
const ids = (form: RegExp, message: string) => z.array(z.string().max(130).regex(form, message)).max(most.parts, `must have at most ${most.parts}`).default([])
const name = '[a-z0-9]+(?:-[a-z0-9]+)*'

const step = z
  .strictObject({
    title: words(120),
    courses: ids(new RegExp(`^${name}$`), 'must be the id of a course'),
    quizzes: ids(new RegExp(`^${name}/${name}$`), 'must be the whole id of a module, such as course/module'),
    choose: z.int('must be a whole number').positive('must be 1 or more').optional(),
    opens: z.enum(['after-previous', 'at-start']).default('after-previous'),
    dueAfter: z.int('must be a whole number of working days').positive('must be 1 or more').max(most.days, `must be at most ${most.days}`),
    countFrom: z.enum(['start', 'opening']).default('start'),
  })
  .transform(({ courses, quizzes, choose, ...rest }): ProgrammeStep => {
    const parts = [...courses.map((id) => ({ kind: 'course' as const, id })), ...quizzes.map((id) => ({ kind: 'quiz' as const, id }))]
    return { ...rest, parts, choose: choose ?? parts.length }
  })
  .superRefine(({ parts, choose }, context) => {
    const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (parts.length === 0) fault([], 'must name a course or a quiz')
    if (choose > parts.length) fault(['choose'], `must be at most ${parts.length}, as many as the step names`)
    if (new Set(parts.map(partKey)).size < parts.length) fault([], 'must not name the same twice')
  })

const steps = z.array(step).min(1, 'must have at least one').max(most.steps, `must have at most ${most.steps}`)

/** Even the shortest months have so many days. */
const shortestMonth = 28

const recertify = z
  .strictObject({
    everyMonths: z.int('must be a whole number').positive('must be 1 or more').max(most.months, `must be at most ${most.months}`),
    windowDays: z.int('must be a whole number').positive('must be 1 or more'),
    steps: steps.optional(),
  })
  .refine(({ everyMonths, windowDays }) => windowDays < everyMonths * shortestMonth, { path: ['windowDays'], message: 'must be shorter than the months that it renews' })

export const programmeForm = z
  .strictObject({ title: words(120), summary: words(500), audience: words(300), steps, recertify: recertify.nullable().default(null) })
  .transform(({ recertify: renewal, ...rest }): Programme => ({ ...rest, recertify: renewal && { ...renewal, steps: renewal.steps ?? rest.steps } }))
