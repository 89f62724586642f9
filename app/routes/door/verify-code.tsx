import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findCertificate } from '#db/queries/certificates'
import { publicState, publicTitles } from '../../components/certificates/certificate-words'
import { CodeForm } from '../../components/certificates/code-form'
import { VerifiedCertificate } from '../../components/certificates/verified-certificate'
import { pageTitle } from '../../components/error-words'
import { stateOf } from '../../domain/certificates/certificate'
import { groupedCode, readCode } from '../../domain/certificates/code'
import { deviceOf } from '../../http/device.server'
import { codeWait, countUnknownCode } from '../../http/rate-limit.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

const unknownTitle = 'No certificate has this code'
const waitTitle = 'Too many unknown codes'

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  ...pageTitle(page && (page.state === 'unknown' ? unknownTitle : page.state === 'wait' ? waitTitle : publicTitles[page.state]), error),
  { name: 'robots', content: 'noindex' },
]

export const headers = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { address } = deviceOf(request)
  const wait = await codeWait(address)
  if (wait !== null) return data({ state: 'wait' as const, minutes: Math.ceil(wait / 60) }, { status: 429 })
  const code = readCode(params.code ?? '')
  const certificate = code === null ? null : await findCertificate(db, code)
  if (!certificate) {
    await countUnknownCode(address)
    return data({ state: 'unknown' as const }, { status: 404 })
  }
  const { personName: name, roleName, organisation, issuedAt, expiresAt } = certificate
  return data({ state: publicState(stateOf(certificate, Date.now())), name, roleName, organisation, issuedAt, expiresAt, code: groupedCode(certificate.code) })
}

export default function VerifyCode() {
  const page = useLoaderData<typeof loader>()
  if (page.state === 'wait') {
    return (
      <>
        <h1 className="text-2xl">{waitTitle}</h1>
        <p className="mt-2 text-ink-quiet">{`Many codes that do not exist were asked for from where you are. Wait ${page.minutes === 1 ? 'a minute' : `${page.minutes} minutes`}, then try again.`}</p>
      </>
    )
  }
  if (page.state === 'unknown') {
    return (
      <>
        <h1 className="text-2xl">{unknownTitle}</h1>
        <p className="mt-2 text-ink-quiet">Compare it with the certificate, character by character. If it is the same, the certificate was not issued here.</p>
        <CodeForm />
      </>
    )
  }
  return (
    <>
      <VerifiedCertificate certificate={page} />
      <p className="no-print mt-6">
        <Link to="/verify" className="link inline-flex min-h-11 items-center text-sm">
          Check another
        </Link>
      </p>
    </>
  )
}
