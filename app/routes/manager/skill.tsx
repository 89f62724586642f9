import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { HistoryList } from '../../components/readiness/history-list'
import { SkillCard } from '../../components/readiness/skill-card'
import { SavedObservation } from '../../components/team/saved-observation'
import { WithdrawForm } from '../../components/team/withdraw-form'
import { mostReason, observationDone } from '../../components/team/verify-words'
import { mayWithdraw } from '../../domain/evidence/skill-observation'
import { requireManager } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { findVerifiable } from '../../workflows/observing/find-verifiable.server'
import { withdrawObservation } from '../../workflows/observing/withdraw-observation.server'
import { readMemberSkill } from '../../workflows/team/read-member-skill.server'
import { recordLook } from '../../workflows/team/record-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.skill.name} · ${data.person.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({ observationId: z.uuid('Load this page again.'), reason: line('Say why. It stays to be read.', mostReason) })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const { person, skill, mayVerify, lookedAt } = found(await readMemberSkill(db, manager.id, params.person ?? '', params.skill ?? '', now.getTime()))
  if (!lookedAt) await recordLook(db, manager.id, person.id, now)
  const search = new URL(request.url).searchParams
  const saved = skill.evidence.find(({ observed }) => observed && observed.id === search.get('saved'))?.observed ?? null
  const withdrawable = skill.evidence.flatMap(({ observed, at }) =>
    observed && mayWithdraw({ observerId: observed.observerId, notedAt: at, withdrawnAt: observed.withdrawn?.at ?? null }, manager.id, now.getTime()) ? [observed.id] : [])
  return { person, skill, mayVerify, withdrawable, saved, done: observationDone[search.get('done') ?? ''] ?? null, now: now.getTime() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const { person, skill } = found(await findVerifiable(db, manager.id, params.person ?? '', params.skill ?? '', now.getTime()))
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const taken = found(await withdrawObservation(db, { ...parsed.data, observerId: manager.id, personId: person.id, skillId: skill.id, now }))
  return redirect(`/team/${person.id}/skills/${skill.id}?done=${taken.withdrawn ? 'withdrawn' : taken.problem}`)
}

export default function MemberSkill() {
  const { person, skill, mayVerify, withdrawable, saved, done, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const here = `/team/${person.id}/skills/${skill.id}`
  const verify = mayVerify ? (
    <ButtonLink to={`${here}/verify`} look="primary">
      Verify after observing
    </ButtonLink>
  ) : null
  return (
    <>
      <PageHead title={skill.name} lead={`${person.name}. ${skill.description}`} back={{ to: `/team/${person.id}`, label: person.name }} action={verify} />
      {done && !refusal ? <Notice>{done}</Notice> : null}
      {saved && !saved.withdrawn && !refusal ? <SavedObservation move={saved.moved} firstName={person.name.split(' ')[0] ?? person.name} /> : null}
      <SkillCard skill={skill} own={false} />
      <Section title="Why it says so" lead={`What ${person.name} sees too, newest first. At the right is by how many points it moved the figure; what is not practised fades.`} id="evidence">
        {skill.evidence.length === 0 ? (
          <EmptyState title="Nothing was observed yet">Each answer on this skill stands here with its day, and what you saw at work.</EmptyState>
        ) : (
          <HistoryList history={skill.history} own={false} now={now} beside={({ id }) => (withdrawable.includes(id) ? <WithdrawForm observationId={id} refusal={refusal} /> : null)} />
        )}
        {skill.more ? <p className="mt-3 text-sm text-ink-quiet">The newest 50 are shown.</p> : null}
      </Section>
      <p className="mt-10 text-sm text-ink-quiet">Once a day it is written down that you looked at {person.name}’s figures.</p>
    </>
  )
}
