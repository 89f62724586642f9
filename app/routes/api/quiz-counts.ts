import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findStudioModule } from '#db/queries/course-settings'
import { listPlaced } from '#db/queries/quiz-bank'
import { foundForSections } from '../../domain/quiz/policy-faults'
import { banksOfQuiz } from '../../domain/quiz/sections'
import { requireTrainer } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found, notFound } from '../../http/refusals.server'
import { fieldsOf } from '../../library/item-form/fields'
import { sectionsIn } from '../../library/quiz-form/read-policy'

const countForm = z.object({ module: line('Name a module.') })

/** There is nothing to read here. */
export function loader(): never {
  throw notFound()
}

/** A `module` and the `sections.…` fields of its quiz's form in; `{ found }` out: for each section how many questions match it. */
export async function action({ request }: ActionFunctionArgs) {
  await requireTrainer(request)
  const headers = { 'Cache-Control': 'no-store' }
  const sent = await request.formData()
  const form = parse(countForm, sent)
  if (!form.success) return Response.json({ faults: form.faults }, { status: 400, headers })
  const { id } = found(await findStudioModule(db, form.data.module))
  const sections = sectionsIn(fieldsOf(sent), id)
  return Response.json({ found: foundForSections({ sections }, await listPlaced(db, banksOfQuiz(sections, id)), id) }, { headers })
}
