import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { homeOf } from '../../domain/people/person'
import { findSignedIn } from '../../http/session.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn(request)
  return redirect(signedIn ? homeOf(signedIn.person) : '/login')
}
