import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listCertificates } from '#db/queries/certificates'
import { findPerson } from '#db/queries/people'
import { CertificateLines } from '../../components/certificates/certificate-lines'
import { WithdrawForm } from '../../components/certificates/withdraw-form'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead } from '../../components/page'
import { readCode } from '../../domain/certificates/code'
import { requireAdmin } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { shownCertificates } from '../../workflows/certificates/shown-certificate'
import { withdrawCertificate } from '../../workflows/certificates/withdraw-certificate.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Certificates of ${data.person.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({ code: z.string().max(60), reason: line('Say why. Its person reads it.', 300) })

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const { id, name } = found(await findPerson(db, params.person ?? ''))
  return { person: { id, name }, certificates: shownCertificates(await listCertificates(db, id), Date.now()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const personId = params.person ?? ''
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const code = found(readCode(parsed.data.code))
  found(await withdrawCertificate(db, { adminId: admin.id, personId, code, reason: parsed.data.reason, now: new Date() }))
  return redirect(`/admin/people/${personId}/certificates?done=withdrawn`)
}

export default function PersonCertificates() {
  const { person, certificates } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const done = useSearchParams()[0].get('done') === 'withdrawn'
  return (
    <>
      <PageHead title="Certificates" lead={person.name} back={{ to: `/admin/people/${person.id}`, label: person.name }} />
      {done && !refusal ? <Notice>{`The certificate is withdrawn, and ${person.name} is told by mail.`}</Notice> : null}
      {certificates.length === 0 ? (
        <EmptyState title="There are none yet">{`What ${person.name} is certified as stands here, and can be withdrawn with a reason.`}</EmptyState>
      ) : (
        <CertificateLines certificates={certificates} beside={({ code, state }) => (state === 'withdrawn' ? null : <WithdrawForm code={code} refusal={refusal} />)} />
      )}
    </>
  )
}
