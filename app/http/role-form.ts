import { z } from 'zod'
import type { Requirement, RoleProfile } from '../domain/content/taxonomy'
import { type Fields, numberIn, rowFields, rowsOf, ticked, typed } from '../library/item-form/fields'

/** What a role needs, as a form states it; shares stand there in percent. */
export type RoleDraft = Omit<RoleProfile, 'id'>

const number = (words: string, least: number, most: number, whole = false) =>
  z.unknown().transform((value) => (typeof value === 'string' ? numberIn(value.trim()) : value))
    .pipe(z.number({ error: words }).min(least, words).max(most, words).refine((value) => !whole || Number.isInteger(value), words))

const percent = (words: string, least: number, most: number) => number(words, least, most).transform((value) => Math.round(value * 10) / 1000)

const text = (missing: string, most: number) => z.string().min(1, missing).max(most, `Use at most ${most} characters.`)

const needForm = z.object({
  skillId: z.string().min(1, 'Choose a skill.').max(200),
  level: percent('Enter a number from 50 to 99.', 50, 99),
  weight: number('Enter a number from 0.1 to 100.', 0.1, 100),
  mandatory: z.boolean(),
  difficulty: number('Enter a number from −4 to 4.', -4, 4),
  items: number('Enter a whole number from 1 to 50.', 1, 50, true),
  horizonDays: number('Enter a whole number from 1 to 1000.', 1, 1000, true),
  outcomeWeight: z.union([z.literal('').transform(() => undefined), number('Enter a number from 0.05 to 1, or nothing.', 0.05, 1)]).optional(),
})

const roleForm = z.object({
  name: text('Give the role a name.', 100),
  description: text('Say in a sentence what the role does.', 500),
  pass: percent('Enter a number from 1 to 100.', 1, 100),
  needs: z.array(needForm).min(1, 'A role needs at least one skill.').max(60, 'A role asks for at most 60 skills.'),
})

/** The role that a form states, or what has to be mended, by the names of its fields. A row that names no skill counts only if it says more. */
export function readRole(fields: Fields): { draft: RoleDraft; faults: null } | { draft: null; faults: Record<string, string> } {
  const needs = rowsOf(fields, 'needs').map((row) => ({ ...row, skillId: typed(row, 'skillId'), mandatory: ticked(row, 'mandatory') }))
  const read = roleForm.safeParse({ name: typed(fields, 'name'), description: typed(fields, 'description'), pass: fields.pass, needs })
  const faults: Record<string, string> = {}
  for (const issue of read.error?.issues ?? []) faults[issue.path.map(String).join('.')] ??= issue.message
  needs.forEach(({ skillId }, at) => {
    if (skillId !== '' && needs.findIndex((need) => need.skillId === skillId) < at) faults[`needs.${at}.skillId`] ??= 'This skill stands above already.'
  })
  if (!read.success || Object.keys(faults).length > 0) return { draft: null, faults }
  const { needs: requirements, ...draft } = read.data
  return { draft: { ...draft, requirements }, faults: null }
}

const inPercent = (share: number) => String(Math.round(share * 1000) / 10)

/** A role as fields of its form. */
export function writeRole({ name, description, pass, requirements }: RoleDraft): Fields {
  return { name, description, pass: inPercent(pass), ...rowFields('needs', requirements.map(writeNeed)) }
}

const writeNeed = ({ skillId, level, weight, mandatory, difficulty, items, horizonDays, outcomeWeight }: Requirement): Fields => ({
  skillId, level: inPercent(level), weight: String(weight), ...(mandatory && { mandatory: '1' }), difficulty: String(difficulty), items: String(items),
  horizonDays: String(horizonDays), outcomeWeight: outcomeWeight === undefined ? '' : String(outcomeWeight),
})

/** What stands in a skill that is added. */
export const newNeed: Fields = { skillId: '', level: '70', weight: '1', difficulty: '0', items: '1', horizonDays: '120', outcomeWeight: '' }
