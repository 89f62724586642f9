import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { PageHead } from '../../components/page'
import { VerifyForm } from '../../components/team/verify-form'
import { mostWords, verifyFaults } from '../../components/team/verify-words'
import { dayOf } from '../../domain/evidence/day'
import { observedLevelIds } from '../../domain/evidence/rubric'
import { firstObservedDay } from '../../domain/evidence/skill-observation'
import { requireManager } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { verifySkill } from '../../workflows/observing/verify-skill.server'
import { findVerifiable } from '../../workflows/observing/find-verifiable.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Verify ${data.skill}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({
  sentId: z.uuid('This form is not whole. Load the page again.'),
  level: z.enum(observedLevelIds, { error: 'Choose how it went.' }),
  words: z.string({ error: 'Write what you saw.' }).transform((text) => text.replace(/\r\n?/g, '\n')).pipe(line('Write what you saw.', mostWords)),
  observedOn: line('Enter the day on which you saw it.', 20),
  confirm: z.literal('yes', { error: 'Only what you saw yourself counts. Tick this to say so.' }),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const now = Date.now()
  const { person, skill } = found(await findVerifiable(db, manager.id, params.person ?? '', params.skill ?? '', now))
  return { sentId: uuid(), person: person.name, skill: skill.name, description: skill.description, back: `/team/${person.id}/skills/${skill.id}`, firstDay: firstObservedDay(now), lastDay: dayOf(now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const { person, skill } = found(await findVerifiable(db, manager.id, params.person ?? '', params.skill ?? '', now.getTime()))
  const sent = await request.formData()
  const parsed = parse(form, sent)
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const { confirm, ...given } = parsed.data
  const verified = found(await verifySkill(db, { ...given, observerId: manager.id, personId: person.id, skillId: skill.id, now }))
  if (!verified.verified) return refused(verifyFaults[verified.problem], { ...given, confirm })
  return redirect(`/team/${person.id}/skills/${skill.id}?saved=${verified.observationId}`)
}

export default function VerifySkill() {
  const { sentId, person, skill, description, back, firstDay, lastDay } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const values = refusal?.values ?? {}
  return (
    <>
      <PageHead title={`Verify ${skill}`} lead={`${person}. ${description}`} back={{ to: back, label: skill }} />
      <VerifyForm sentId={values.sentId || sentId} firstName={person.split(' ')[0] ?? person} back={back} firstDay={firstDay} lastDay={lastDay} faults={refusal?.faults ?? {}} values={values} />
    </>
  )
}
