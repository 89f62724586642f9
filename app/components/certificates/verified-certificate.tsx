import { BadgeCheck, CalendarX, CircleSlash } from 'lucide-react'
import { dateWords } from '../words'
import { type PublicState, publicTitles, publicWords } from './certificate-words'

/** All that anyone may know who has the code. Times are ms epoch. */
export type Verified = { state: PublicState; name: string; roleName: string; organisation: string | null; issuedAt: number; expiresAt: number; code: string }

const looks = {
  valid: { icon: BadgeCheck, tone: 'text-good' }, expired: { icon: CalendarX, tone: 'text-ink-quiet' }, withdrawn: { icon: CircleSlash, tone: 'text-bad' },
} as const

/** Whose certificate it is and whether it holds. */
export function VerifiedCertificate({ certificate }: { certificate: Verified }) {
  const { state, name, roleName, organisation, issuedAt, expiresAt, code } = certificate
  const { icon: Icon, tone } = looks[state]
  const facts = [['Name', name], ['Certified as', roleName], ...(organisation === null ? [] : [['Organisation', organisation]]), ['Issued', dateWords(issuedAt)], ['Expires', dateWords(expiresAt)]]
  return (
    <>
      <Icon aria-hidden="true" className={`size-8 ${tone}`} />
      <h1 className="mt-3 text-2xl">{publicTitles[state]}</h1>
      <p className="mt-2 text-ink-quiet">{publicWords(state, expiresAt)}</p>
      <dl className="mt-6 divide-y divide-line rounded-[8px] border border-line bg-raised">
        {facts.map(([term, fact]) => (
          <div key={term} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 px-4 py-3">
            <dt className="text-sm leading-6 text-ink-quiet">{term}</dt>
            <dd className="font-medium wrap-anywhere">{fact}</dd>
          </div>
        ))}
        <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 px-4 py-3">
          <dt className="text-sm leading-6 text-ink-quiet">Code</dt>
          <dd className="font-mono text-sm leading-6 whitespace-nowrap">{code}</dd>
        </div>
      </dl>
    </>
  )
}
