import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { listAccommodations, listQuizChoices } from '#db/queries/accommodations'
import { findPerson } from '#db/queries/people'
import { listHistory, listPlacements } from '#db/queries/people-directory'
import { AccommodationList } from '../../components/accommodations/accommodation-list'
import { GrantForm } from '../../components/accommodations/grant-form'
import { shownAccommodation, shownAtMost } from '../../components/accommodations/shown-accommodation'
import { auditLine } from '../../components/admin/audit-line'
import { AuditList } from '../../components/admin/audit-list'
import { PersonAccess } from '../../components/admin/person-access'
import { PersonForm } from '../../components/admin/person-form'
import { doneWords } from '../../components/admin/person-words'
import { Badge } from '../../components/badge'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, Notice, PageHead, Section } from '../../components/page'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { changeAccommodation, isAboutAccommodations } from '../change-accommodation.server'
import { changePerson } from './change-person.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.person.name, error)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const personId = params.person ?? ''
  const [person, { teams, roleProfiles }, history, accommodations, quizzes] = await Promise.all([
    findPerson(db, personId),
    listPlacements(db),
    listHistory(db, personId, 20),
    listAccommodations(db, { personId }, shownAtMost + 1),
    listQuizChoices(db),
  ])
  const { id, name, email, function: fn, roles: held, teamId, roleProfileId, active } = found(person)
  const names = new Map([...teams, { id, name }].map((one) => [one.id, one.name]))
  return {
    person: { id, name, email, function: fn, roles: held, teamId: teamId ?? '', roleProfileId: roleProfileId ?? '', active },
    accommodations: accommodations.map((one) => shownAccommodation(one, 'person')),
    grantId: uuid(), quizzes, isSelf: id === admin.id, teams, roleProfiles, history: history.map((entry) => auditLine(entry, names)), now: Date.now(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const target = { actorId: admin.id, personId: params.person ?? '', now: new Date() }
  const form = await request.formData()
  if (!isAboutAccommodations(form)) return changePerson(form, target)
  return changeAccommodation(form, { ...target, of: { personId: target.personId }, back: `/admin/people/${target.personId}` })
}

export default function PersonPage() {
  const { person, accommodations, grantId, quizzes, isSelf, teams, roleProfiles, history, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const done = doneWords[useSearchParams()[0].get('done') ?? '']
  const busy = useNavigation().state !== 'idle'
  const edit = refusal?.values.intent === 'edit' ? refusal : null
  const typed = edit && { name: '', function: '', teamId: '', roleProfileId: '', ...edit.values, roles: edit.values.roles?.split(',') ?? [] }
  return (
    <>
      <PageHead
        title={person.name}
        lead={
          <>
            <span className="break-all">{person.email}</span> {person.active ? null : <Badge>Inactive</Badge>}
          </>
        }
        back={{ to: '/admin', label: 'People' }}
      />
      {done && !refusal ? <Notice>{done(person.name)}</Notice> : null}
      <Card className="max-w-[608px]">
        <PersonForm key={JSON.stringify(person)} values={typed ?? person} faults={edit?.faults ?? {}} teams={teams} roleProfiles={roleProfiles} busy={busy} />
      </Card>
      <Section title="Accommodations" id="accommodations" lead="More time, more attempts or a later deadline. They win over the rules of a quiz.">
        <AccommodationList accommodations={accommodations} none="No accommodation is granted now." now={now} busy={busy} />
        {person.active && person.roles.includes('rep') ? (
          <GrantForm id={grantId} quizzes={quizzes} refusal={refusal?.values.intent === 'grant' ? refusal : null} busy={busy} />
        ) : null}
      </Section>
      <Section title="Certificates" id="certificates">
        <ButtonLink to={`/admin/people/${person.id}/certificates`}>Certificates of this person</ButtonLink>
      </Section>
      <Section title="Access" id="access">
        <PersonAccess name={person.name} active={person.active} isSelf={isSelf} fault={edit ? undefined : refusal?.faults.form} />
      </Section>
      <Section title="History" id="history" lead="What was done to this account, newest first.">
        {history.length > 0 ? <AuditList lines={history} now={now} /> : <p className="text-ink-quiet">Nothing was changed so far. Each change will stand here.</p>}
      </Section>
    </>
  )
}
