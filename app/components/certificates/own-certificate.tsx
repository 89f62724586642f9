import type { ShownCertificate } from '../../workflows/certificates/shown-certificate'
import { ButtonLink } from '../button'
import { Card } from '../page'
import { standingWords } from './certificate-words'
import { CopyLink } from './copy-link'
import { StateBadge } from './state-badge'

/** One of somebody's own certificates, with what can be done with it. `address` is whole. */
export function OwnCertificate({ certificate, address }: { certificate: ShownCertificate; address: string }) {
  const { code, roleName, state } = certificate
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="text-lg">{roleName}</h3>
        <StateBadge state={state} />
      </div>
      <p className="mt-2 max-w-[64ch]">{standingWords(certificate)}</p>
      <p className="mt-1 text-sm text-ink-quiet">
        Code <span className="figures font-mono whitespace-nowrap">{code}</span>
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink to={`/certificates/${code}`} aria-label={`Open and print: ${roleName}, ${code}`}>Open and print</ButtonLink>
        <CopyLink address={address} of={`${roleName}, ${code}`} />
        <ButtonLink look="quiet" to={`/verify/${code}`} aria-label={`What anyone sees of ${code}`}>What anyone sees</ButtonLink>
      </div>
    </Card>
  )
}
