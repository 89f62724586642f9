import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findPasswordReset } from '#db/queries/password-resets'
import { BrokenLink } from '../../components/account/broken-link'
import { AccountOfPassword, NewPasswordField } from '../../components/account/new-password-field'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { homeOf } from '../../domain/people/person'
import { linkState } from '../../domain/people/single-use-link'
import { deviceOf } from '../../http/device.server'
import { newPassword, parse } from '../../http/forms'
import { linkStatus } from '../../http/link-status'
import { refused } from '../../http/refusals.server'
import { hashToken, sessionCookie, sessionToken } from '../../http/session.server'
import { resetPassword } from '../../workflows/people/reset-password.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({ password: newPassword })

export const meta: MetaFunction = ({ error }) => pageTitle('New password', error)

export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ params }: LoaderFunctionArgs) {
  const link = await findPasswordReset(db, hashToken(params.token ?? ''))
  if (!link) return data({ state: 'unknown' as const }, { status: linkStatus.unknown })
  const state = linkState(link, Date.now())
  if (state !== 'open') return data({ state }, { status: linkStatus[state] })
  return data({ state, email: link.email }, { status: linkStatus.open })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults)
  const arrival = { device: deviceOf(request), oldToken: await sessionToken(request), now: new Date() }
  const reset = await resetPassword(db, { token: params.token ?? '', ...parsed.data, ...arrival })
  if ('problem' in reset) return refused({}, {}, linkStatus[reset.problem])
  return redirect(homeOf(reset.person), { headers: { 'Set-Cookie': await sessionCookie(reset.sessionToken) } })
}

export default function Reset() {
  const link = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  if (link.state !== 'open') return <BrokenLink of="reset" state={link.state} />
  return (
    <>
      <h1 className="text-2xl">Choose a new password</h1>
      <p className="mt-2 text-ink-quiet">
        For <span className="font-medium break-words text-ink">{link.email}</span>. All your devices are signed out, and you go on from here.
      </p>
      <Form method="post" noValidate className="mt-8 space-y-5">
        <AccountOfPassword email={link.email} />
        <NewPasswordField name="password" fault={refusal?.faults.password} />
        <Button look="primary" className="w-full" disabled={busy}>
          Save and sign in
        </Button>
      </Form>
    </>
  )
}
