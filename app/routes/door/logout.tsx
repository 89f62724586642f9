import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { db } from '#db/client.server'
import { endedSessionCookie, sessionToken } from '../../http/session.server'
import { signOut } from '../../workflows/people/sign-out.server'

export function loader() {
  return redirect('/')
}

export async function action({ request }: ActionFunctionArgs) {
  const token = await sessionToken(request)
  if (token) await signOut(db, token)
  // What the browser keeps of the person, pages and unsent readings, goes with the session.
  return redirect('/login', { headers: { 'Set-Cookie': await endedSessionCookie(), 'Clear-Site-Data': '"cache", "storage"' } })
}
