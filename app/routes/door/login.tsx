import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Field, FormFault } from '../../components/field'
import { homeOf, normaliseEmail } from '../../domain/people/person'
import { deviceOf } from '../../http/device.server'
import { email, parse } from '../../http/forms'
import { countWrongPassword, forgiveAccount, signInWait } from '../../http/rate-limit.server'
import { refused } from '../../http/refusals.server'
import { findSignedIn, sessionCookie, sessionToken } from '../../http/session.server'
import { signIn } from '../../workflows/people/sign-in.server'

const form = z.object({ email, password: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(1000), to: z.string().optional() })

export const meta: MetaFunction = ({ error }) => pageTitle('Sign in', error)

/** Only a path of our own: never another site. */
const safePath = (to: string | null | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/')

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn(request)
  if (signedIn) throw redirect(homeOf(signedIn.person))
  return { to: safePath(new URL(request.url).searchParams.get('to')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const device = deviceOf(request)
  const account = normaliseEmail(parsed.data.email)
  const typed = { email: parsed.data.email }
  const wait = await signInWait(account, device.address)
  if (wait !== null) return refused({ form: `Too many tries. Wait ${Math.ceil(wait / 60)} minutes, or use the link for a forgotten password.` }, typed, 429)
  const session = await signIn(db, { ...parsed.data, device, oldToken: await sessionToken(request), now: new Date() })
  if (!session) {
    await countWrongPassword(account, device.address)
    return refused({ form: 'This address and password do not fit together. Check both, or use the link for a forgotten password.' }, typed)
  }
  await forgiveAccount(account)
  return redirect(safePath(parsed.data.to), { headers: { 'Set-Cookie': await sessionCookie(session.token) } })
}

export default function Login() {
  const { to } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <h1 className="text-2xl">Sign in</h1>
      <p className="mt-2 text-ink-quiet">Good to see you. Your next step is a few minutes long.</p>
      <Form method="post" noValidate className="mt-8 space-y-5">
        <FormFault>{refusal?.faults.form}</FormFault>
        <input type="hidden" name="to" value={to} />
        <Field
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          defaultValue={refusal?.values.email}
          fault={refusal?.faults.email}
        />
        <Field label="Password" name="password" type="password" autoComplete="current-password" required fault={refusal?.faults.password} />
        <Button look="primary" className="w-full" disabled={busy}>
          Sign in
        </Button>
      </Form>
      <p className="mt-6 flex flex-wrap gap-x-6 text-sm text-ink-quiet">
        <Link to="/forgot" className="link inline-flex min-h-11 items-center">
          I forgot my password
        </Link>
        <Link to="/verify" className="link inline-flex min-h-11 items-center">
          Check a certificate
        </Link>
      </p>
    </>
  )
}
