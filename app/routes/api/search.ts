import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { findSignedIn } from '../../http/session.server'
import { askedIn } from '../../http/search-form'
import { search } from '../../workflows/search/search.server'

const shown = 7

/** `?q=` in, the best few hits, how many there are, and near words where there are none out. 401 for who is not signed in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const headers = { 'Cache-Control': 'no-store' }
  const signedIn = await findSignedIn(request)
  if (!signedIn) return Response.json({ fault: 'Sign in first.' }, { status: 401, headers })
  const { q, kind } = askedIn(request)
  return Response.json(await search(db, { text: q, roles: signedIn.person.roles, kind, limit: shown, after: 0 }), { headers })
}
