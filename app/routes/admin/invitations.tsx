import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listInvitations } from '#db/queries/invitations'
import { listRoleProfiles } from '#db/queries/readiness'
import { listTeams } from '#db/queries/teams'
import { InvitationForm } from '../../components/account/invitation-form'
import { InvitationList } from '../../components/account/invitation-list'
import { invitationDoneWords, inviteProblemWords, staleInvitationWords } from '../../components/account/invitation-words'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Card, EmptyState, Notice, PageHead, Section } from '../../components/page'
import { functions, type Person, roles } from '../../domain/people/person'
import { linkState } from '../../domain/people/single-use-link'
import { depthOf, inTreeOrder } from '../../domain/people/team'
import { requireAdmin } from '../../http/access.server'
import { environment } from '../../http/environment.server'
import { email, type Faults, line, list, optionalId, parse } from '../../http/forms'
import { notFound, refused } from '../../http/refusals.server'
import { invitePerson } from '../../workflows/people/invite-person.server'
import { resendInvitation } from '../../workflows/people/resend-invitation.server'
import { revokeInvitation } from '../../workflows/people/revoke-invitation.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    email,
    name: line('Enter a name.', 120),
    function: z.enum(functions, { error: 'Choose a function.' }),
    roles: list(z.enum(roles, { error: 'Choose from these roles.' })).refine((all) => all.length > 0, 'Choose at least one role.'),
    team: optionalId,
    profile: optionalId,
  }),
  z.object({ intent: z.literal('resend'), invitation: z.string() }),
  z.object({ intent: z.literal('revoke'), invitation: z.string() }),
])

export const meta: MetaFunction = ({ error }) => pageTitle('Invitations', error)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const now = Date.now()
  const [all, teams, profiles] = await Promise.all([listInvitations(db, 500), listTeams(db), listRoleProfiles(db)])
  const shown = all.map((invitation) => ({ ...invitation, state: linkState(invitation, now) }))
  return {
    open: shown.filter(({ state }) => state === 'open'),
    earlier: shown.filter(({ state }) => state !== 'open'),
    teams: inTreeOrder(teams).map((team) => ({ id: team.id, name: team.name, depth: depthOf(team) })),
    profiles: profiles.map(({ id, name }) => ({ id, name })),
    mailIsPrinted: !environment().SMTP_URL,
    now,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const typed = await request.formData()
  const parsed = parse(form, typed)
  if (!parsed.success) return refused(parsed.faults, valuesOf(typed))
  const fault = parsed.data.intent === 'invite' ? await invite(admin, parsed.data) : await alter(admin, parsed.data)
  return fault ? refused(fault, valuesOf(typed)) : redirect(`/admin/invitations?done=${parsed.data.intent}`)
}

type Order = z.infer<typeof form>

async function invite(inviter: Person, order: Extract<Order, { intent: 'invite' }>): Promise<Faults | null> {
  const { team: teamId, profile: roleProfileId, ...rest } = order
  const result = await invitePerson(db, { inviter, invited: { ...rest, teamId, roleProfileId }, now: new Date() })
  return 'problem' in result ? inviteProblemWords[result.problem] : null
}

async function alter(admin: Person, { intent, invitation }: Exclude<Order, { intent: 'invite' }>): Promise<Faults | null> {
  const now = new Date()
  const result =
    intent === 'resend'
      ? await resendInvitation(db, { sender: admin, invitationId: invitation, now })
      : await revokeInvitation(db, { actorId: admin.id, invitationId: invitation, now })
  if (result === 'unknown') throw notFound()
  if (result === 'sent' || result === 'just-sent' || (intent === 'revoke' && result === 'revoked')) return null
  return { form: staleInvitationWords[result] }
}

const valuesOf = (typed: FormData) => ({ ...(Object.fromEntries(typed) as Record<string, string>), roles: typed.getAll('roles').join(' ') })

export default function Invitations() {
  const { open, earlier, teams, profiles, mailIsPrinted, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const done = invitationDoneWords[useSearchParams()[0].get('done') ?? '']
  return (
    <>
      <PageHead title="Invitations" lead="Bring someone in: they get a link, choose a password, and start." />
      {done && !refusal ? <Notice>{done}</Notice> : null}
      {refusal?.faults.form ? (
        <div className="mb-6">
          <FormFault>{refusal.faults.form}</FormFault>
        </div>
      ) : null}
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[400px_minmax(0,1fr)]">
        <Section id="invite" title="Invite someone">
          <Card>
            <InvitationForm key={open[0]?.id} teams={teams} profiles={profiles} faults={refusal?.faults ?? {}} values={refusal?.values ?? {}} busy={busy} />
          </Card>
          {mailIsPrinted ? (
            <p className="mt-3 text-sm text-ink-quiet">No mail server is set up yet (SMTP_URL), so the mail is printed where Countersign was started.</p>
          ) : null}
        </Section>
        <div className="min-w-0">
          <Section id="open" title="Open">
            {open.length > 0 ? (
              <InvitationList label="Open invitations" invitations={open} now={now} busy={busy} />
            ) : (
              <EmptyState title="Nobody is waiting">Whom you invite stands here until they join.</EmptyState>
            )}
          </Section>
          {earlier.length > 0 ? (
            <Section id="earlier" title="Earlier">
              <InvitationList label="Earlier invitations" invitations={earlier} now={now} busy={busy} />
            </Section>
          ) : null}
        </div>
      </div>
    </>
  )
}
