import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { db } from '#db/client.server'
import { findCertificateOf } from '#db/queries/certificates'
import { Button } from '../../components/button'
import { CertificateSheet } from '../../components/certificates/certificate-sheet'
import { standingWords } from '../../components/certificates/certificate-words'
import { CopyLink } from '../../components/certificates/copy-link'
import { StateBadge } from '../../components/certificates/state-badge'
import { pageTitle } from '../../components/error-words'
import { readCode } from '../../domain/certificates/code'
import { requireRep } from '../../http/access.server'
import { environment } from '../../http/environment.server'
import { found } from '../../http/refusals.server'
import { shownCertificate } from '../../workflows/certificates/shown-certificate'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Certificate: ${data.certificate.roleName}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const code: string = found(readCode(params.code ?? ''))
  const certificate = found(await findCertificateOf(db, rep.id, code))
  const shown = shownCertificate(certificate, Date.now())
  return { certificate: shown, name: certificate.personName, address: `${environment().APP_URL}/verify/${shown.code}` }
}

export default function Certificate() {
  const { certificate, name, address } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="no-print mx-auto mb-6 max-w-[880px]">
        <Link to="/certificates" className="inline-flex min-h-11 items-center gap-1 text-sm font-medium text-ink-quiet hover:text-ink">
          <span aria-hidden="true">←</span> Certificates
        </Link>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          <StateBadge state={certificate.state} />
          <span>{standingWords(certificate)}</span>
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="button" look="primary" onClick={() => window.print()}>
            <Printer aria-hidden="true" className="size-4" />
            Print
          </Button>
          <CopyLink address={address} of={certificate.code} />
        </div>
      </div>
      <CertificateSheet certificate={certificate} name={name} address={address} />
    </>
  )
}
