import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listAudit } from '#db/queries/audit'
import { listNames } from '#db/queries/people-directory'
import { auditLine, idsToName } from '../../components/admin/audit-line'
import { AuditList } from '../../components/admin/audit-list'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FileLink } from '../../components/file-link'
import { EmptyState, PageHead } from '../../components/page'
import { requireAdmin } from '../../http/access.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

const pageSize = 50
const entryId = z.string().regex(/^[\w-]{1,64}$/).nullable().catch(null)

export const meta: MetaFunction = ({ error }) => pageTitle('Audit', error)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const before = entryId.parse(new URL(request.url).searchParams.get('before'))
  const found = await listAudit(db, pageSize + 1, before)
  const entries = found.slice(0, pageSize)
  const names = await listNames(db, idsToName(entries))
  const older = found.length > pageSize ? (entries.at(-1)?.id ?? null) : null
  return { lines: entries.map((entry) => auditLine(entry, names)), older, isNewest: before === null, now: Date.now() }
}

/** Nothing is sent to this page; who may not see it is told no more by trying. */
export async function action({ request }: ActionFunctionArgs) {
  await requireAdmin(request)
  throw new Response('This page takes no form.', { status: 405 })
}

export default function Audit() {
  const { lines, older, isNewest, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="Audit" lead="What trainers, managers and admins did, newest first. Nothing here can be changed or removed." />
      {lines.length > 0 ? <div className="mb-1 flex justify-end"><FileLink to="/admin/audit.csv" /></div> : null}
      {lines.length > 0 ? (
        <AuditList lines={lines} now={now} />
      ) : (
        <EmptyState title={isNewest ? 'Nothing has been done yet' : 'Nothing older'}>
          Each change of a person, a team, a lesson, an assignment or an invitation will stand here, with who made it and what was there before.
        </EmptyState>
      )}
      <nav aria-label="Pages" className="mt-4 flex justify-between gap-4">
        {isNewest ? <span /> : <ButtonLink to="/admin/audit">Newest</ButtonLink>}
        {older ? (
          <ButtonLink to={`/admin/audit?before=${older}`} rel="next">
            Older
          </ButtonLink>
        ) : null}
      </nav>
    </>
  )
}
