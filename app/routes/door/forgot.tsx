import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Field } from '../../components/field'
import { email, parse } from '../../http/forms'
import { refused } from '../../http/refusals.server'
import { requestReset } from '../../workflows/people/request-reset.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({ email })

export const meta: MetaFunction = ({ error }) => pageTitle('Forgotten password', error)

export async function action({ request }: ActionFunctionArgs) {
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  await requestReset(db, { email: parsed.data.email, now: new Date() })
  return { asked: true as const }
}

export default function Forgot() {
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  if (answer && 'asked' in answer) return <Asked />
  return (
    <>
      <h1 className="text-2xl">Choose a new password</h1>
      <p className="mt-2 text-ink-quiet">Tell us the address you sign in with, and we send you a link.</p>
      <Form method="post" noValidate className="mt-8 space-y-5">
        <Field
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          defaultValue={answer?.values.email}
          fault={answer?.faults.email}
        />
        <Button look="primary" className="w-full" disabled={busy}>
          Send the link
        </Button>
      </Form>
      <p className="mt-6 text-sm text-ink-quiet">
        <Link to="/login" className="link inline-flex min-h-11 items-center">
          Back to sign in
        </Link>
      </p>
    </>
  )
}

/** The same to everyone: whether an address belongs to someone is nobody else's business. */
function Asked() {
  return (
    <div role="status">
      <h1 className="text-2xl">Look into your mail</h1>
      <p className="mt-3 text-lg text-ink-quiet">If this address belongs to someone here, a link is on its way. It works once, for 60 minutes.</p>
      <p className="mt-3 text-ink-quiet">
        Nothing after a few minutes? Look into the spam folder, then check that you typed the address your company invited. One address
        gets at most three such mails an hour.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <ButtonLink to="/login">Back to sign in</ButtonLink>
        <ButtonLink to="/forgot" reloadDocument look="quiet">
          Try another address
        </ButtonLink>
      </div>
    </div>
  )
}
