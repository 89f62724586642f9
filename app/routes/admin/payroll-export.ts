import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { exportPayroll } from '../../workflows/incentives/export-payroll.server'

/** What goes out for a closed period, as a file for payroll. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const as = new URL(request.url).searchParams.get('as') === 'json' ? 'json' : 'csv'
  const { name, type, body } = found(await exportPayroll(db, { planId: params.plan ?? '', from: params.from ?? '', as, actorId: admin.id, now: new Date() }))
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'private, no-store' } })
}
