import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findInvitationByToken } from '#db/queries/invitations'
import { BrokenLink } from '../../components/account/broken-link'
import { AccountOfPassword, NewPasswordField } from '../../components/account/new-password-field'
import { rolesInWords } from '../../components/account/role-words'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Field, FormFault } from '../../components/field'
import { homeOf } from '../../domain/people/person'
import { linkState } from '../../domain/people/single-use-link'
import { deviceOf } from '../../http/device.server'
import { line, newPassword, parse } from '../../http/forms'
import { linkStatus } from '../../http/link-status'
import { refused } from '../../http/refusals.server'
import { hashToken, sessionCookie, sessionToken } from '../../http/session.server'
import { acceptInvitation } from '../../workflows/people/accept-invitation.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({ name: line('Enter your name.', 120), password: newPassword })

const taken = 'There is already an account for this address. Sign in with it, or use the link for a forgotten password.'

export const meta: MetaFunction = ({ error }) => pageTitle('Join', error)

export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await findInvitationByToken(db, hashToken(params.token ?? ''))
  if (!found) return data({ state: 'unknown' as const }, { status: linkStatus.unknown })
  const state = linkState(found, Date.now())
  if (state !== 'open') return data({ state }, { status: linkStatus[state] })
  const { inviterName, email, name, roles, teamName } = found
  return data({ state, inviterName, email, name, roles, teamName }, { status: linkStatus.open })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const arrival = { device: deviceOf(request), oldToken: await sessionToken(request), now: new Date() }
  const joined = await acceptInvitation(db, { token: params.token ?? '', ...parsed.data, ...arrival })
  if (!('problem' in joined)) return redirect(homeOf(joined.person), { headers: { 'Set-Cookie': await sessionCookie(joined.sessionToken) } })
  if (joined.problem === 'already-person') return refused({ form: taken }, { name: parsed.data.name }, 409)
  return refused({}, {}, linkStatus[joined.problem])
}

export default function Join() {
  const invitation = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  if (invitation.state !== 'open') return <BrokenLink of="invitation" state={invitation.state} />
  const { inviterName, email, name, roles, teamName } = invitation
  return (
    <>
      <h1 className="text-2xl">{inviterName} invites you to Countersign</h1>
      <p className="mt-2 text-ink-quiet">
        You come in as {rolesInWords(roles)}
        {teamName ? <> in the team {teamName}</> : null}, and sign in with <span className="font-medium break-words text-ink">{email}</span>.
      </p>
      <Form method="post" noValidate className="mt-8 space-y-5">
        <FormFault>{refusal?.faults.form}</FormFault>
        <AccountOfPassword email={email} />
        <Field label="Your name" name="name" autoComplete="name" required defaultValue={refusal?.values.name ?? name} fault={refusal?.faults.name} />
        <NewPasswordField name="password" fault={refusal?.faults.password} />
        <Button look="primary" className="w-full" disabled={busy}>
          Join and sign in
        </Button>
      </Form>
    </>
  )
}
