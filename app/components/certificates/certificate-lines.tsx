import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ShownCertificate } from '../../workflows/certificates/shown-certificate'
import { standingWords } from './certificate-words'
import { StateBadge } from './state-badge'

type Props = { certificates: readonly ShownCertificate[]; beside?: (certificate: ShownCertificate) => ReactNode }

/** Somebody's certificates for those who look after them; `beside`: what can be done with one. */
export function CertificateLines({ certificates, beside }: Props) {
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {certificates.map((certificate) => (
        <li key={certificate.code} className="px-4 py-4 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="text-base font-semibold">{certificate.roleName}</h3>
            <StateBadge state={certificate.state} />
            <Link to={`/verify/${certificate.code}`} className="link inline-flex min-h-11 items-center text-sm" aria-label={`What anyone sees of ${certificate.code}`}>
              What anyone sees
            </Link>
          </div>
          <p className="text-sm text-ink-quiet">
            {`${standingWords(certificate)} Code `}
            <span className="font-mono whitespace-nowrap">{certificate.code}</span>
          </p>
          {beside?.(certificate)}
        </li>
      ))}
    </ul>
  )
}
