import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { peopleSheet } from '../../components/admin/people-sheet'
import { requireAdmin } from '../../http/access.server'
import { csvReply } from '../../http/csv-reply.server'
import { filterOf, peopleAsked } from '../../http/people-search'
import { csvPieces } from '../../library/formats/csv/csv-pieces'
import { exportPeople } from '../../workflows/people/export-people.server'

/** The directory of people, as far as it is asked for, as a CSV file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const filter = filterOf(peopleAsked(new URL(request.url).searchParams))
  const now = new Date()
  return csvReply(request, 'directory', now, async () => csvPieces(peopleSheet, await exportPeople(db, filter, { actorId: admin.id, now })))
}
