import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { NextCertificate } from '../../components/certificates/next-certificate'
import { OwnCertificate } from '../../components/certificates/own-certificate'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { requireRep } from '../../http/access.server'
import { environment } from '../../http/environment.server'
import { showCertificates } from '../../workflows/certificates/show-certificates.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Certificates', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  return { ...(await showCertificates(db, rep.id, Date.now())), verifyAt: `${environment().APP_URL}/verify` }
}

export default function Certificates() {
  const { certificates, next, verifyAt } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="Certificates" lead="What you are certified as, until when, and what the next one takes." back={{ to: '/readiness', label: 'Readiness' }} />
      <Section title="Yours" id="yours">
        {certificates.length === 0 ? (
          <EmptyState title="You have none yet">A certificate says that you were Ready on one day, and anyone can check it by its code.</EmptyState>
        ) : (
          <div className="space-y-4">
            {certificates.map((one) => (
              <OwnCertificate key={one.code} certificate={one} address={`${verifyAt}/${one.code}`} />
            ))}
          </div>
        )}
      </Section>
      <Section title="The next one" id="next">
        {next ? <NextCertificate next={next} /> : <EmptyState title="You have no role profile yet">An administrator gives you one; then this page shows what certifies for it.</EmptyState>}
      </Section>
    </>
  )
}
