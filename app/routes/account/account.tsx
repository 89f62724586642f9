import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listSessions } from '#db/queries/sessions'
import { AppearanceForm } from '../../components/account/appearance-form'
import { KeepAsApp } from '../../components/account/keep-as-app'
import { PasswordForm } from '../../components/account/password-form'
import { hasMoreThanBar, RolePlaces } from '../../components/account/role-places'
import { rolesInWords } from '../../components/account/role-words'
import { SessionList } from '../../components/account/session-list'
import { functionWords } from '../../components/admin/people-words'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Notice, PageHead, Section } from '../../components/page'
import { requireSignedIn } from '../../http/access.server'
import { deviceOf } from '../../http/device.server'
import { newPassword, parse } from '../../http/forms'
import { refused } from '../../http/refusals.server'
import type { SignedIn } from '../../http/request-scope.server'
import { readTheme, themeCookie, themes } from '../../http/theme.server'
import { changePassword } from '../../workflows/people/change-password.server'
import { revokeOtherSessions } from '../../workflows/people/revoke-other-sessions.server'
import { revokeSession } from '../../workflows/people/revoke-session.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

const current = z.string({ error: 'Enter your current password.' }).min(1, 'Enter your current password.').max(1000)

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('password'), currentPassword: current, newPassword }),
  z.object({ intent: z.literal('end-session'), session: z.string() }),
  z.object({ intent: z.literal('end-others') }),
  z.object({ intent: z.literal('theme'), theme: z.enum(themes) }),
])

const doneWords: Record<string, string> = {
  password: 'Your password is changed. Your other devices are signed out.',
  'end-session': 'That device is signed out.',
  'end-others': 'Your other devices are signed out.',
  theme: 'The appearance is set for this device.',
}

export const meta: MetaFunction = ({ error }) => pageTitle('Account', error)

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, sessionId } = await requireSignedIn(request)
  const now = new Date()
  const { name, email, roles } = person
  const all = (await listSessions(db, person.id, now)).map((session) => ({ ...session, isThis: session.id === sessionId }))
  const sessions = [...all.filter(({ isThis }) => isThis), ...all.filter(({ isThis }) => !isThis)]
  return { name, email, roles, function: person.function, sessions, theme: await readTheme(request), now: now.getTime() }
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(request)
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults)
  const own = { personId: signedIn.person.id, sessionId: signedIn.sessionId }
  const done = `/account?done=${parsed.data.intent}`
  switch (parsed.data.intent) {
    case 'password':
      return change(signedIn, parsed.data, deviceOf(request).address)
    case 'end-session':
      await revokeSession(db, { ...own, sessionId: parsed.data.session })
      return redirect(done)
    case 'end-others':
      await revokeOtherSessions(db, own)
      return redirect(done)
    case 'theme':
      return redirect(done, { headers: { 'Set-Cookie': await themeCookie(parsed.data.theme) } })
  }
}

type Typed = { currentPassword: string; newPassword: string }

async function change({ person, sessionId }: SignedIn, { currentPassword: current, newPassword: password }: Typed, address: string) {
  const result = await changePassword(db, { person, sessionId, current, password, address, now: new Date() })
  if (result.changed) return redirect('/account?done=password')
  if (result.seconds === null) return refused({ currentPassword: 'This is not your current password. Nothing was changed.' })
  return refused({ password: `Too many tries. Wait ${Math.ceil(result.seconds / 60)} minutes, then try again.` }, {}, 429)
}

export default function Account() {
  const { name, email, roles, function: companyFunction, sessions, theme, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const done = doneWords[useSearchParams()[0].get('done') ?? '']
  return (
    <>
      <PageHead
        title={name}
        lead={<span className="break-words">{email}</span>}
        action={
          <Form method="post" action="/logout" reloadDocument>
            <Button>
              <LogOut aria-hidden="true" className="size-4" />
              Sign out
            </Button>
          </Form>
        }
      />
      {done && !refusal ? <Notice>{done}</Notice> : null}
      <p className="text-sm text-ink-quiet">
        {roles.length > 0 ? `You are here as ${rolesInWords(roles)}, in ${functionWords[companyFunction].toLowerCase()}.` : 'You have no role yet.'}{' '}
        An administrator changes your name, address and roles.
      </p>
      {hasMoreThanBar(roles) ? (
        <Section id="places" title="Your places">
          <RolePlaces roles={roles} />
        </Section>
      ) : null}
      <Section id="appearance" title="Appearance">
        <AppearanceForm theme={theme} busy={busy} />
      </Section>
      <Section id="devices" title="Where you are signed in" lead="Sign out what you do not know or no longer use.">
        <SessionList sessions={sessions} now={now} busy={busy} />
      </Section>
      <Section id="password" title="Password" lead="Changing it signs out your other devices.">
        <PasswordForm key={done} email={email} faults={refusal?.faults ?? {}} busy={busy} />
      </Section>
      {roles.includes('rep') ? (
        <Section id="app" title="On this device">
          <KeepAsApp />
        </Section>
      ) : null}
    </>
  )
}
