import type { ReactNode } from 'react'
import type { ShownCertificate } from '../../workflows/certificates/shown-certificate'
import { Mark } from '../brand'
import { dateWords } from '../words'
import { stateLabels } from './certificate-words'

type Props = { certificate: ShownCertificate; name: string; address: string }

/** A certificate as it is printed: one page, whose it is in large letters, and how anyone can check it. `address` is whole. */
export function CertificateSheet({ certificate, name, address }: Props) {
  const { roleName, organisation, issuedAt, expiresAt, code, state } = certificate
  const over = state === 'expired' || state === 'withdrawn'
  return (
    <article aria-labelledby="certified" className="certificate mx-auto max-w-[880px] rounded-[8px] border border-line-strong bg-raised p-2 shadow-[var(--shadow)]">
      <div className="flex flex-col items-center rounded-[4px] border border-line px-5 py-10 text-center sm:px-12 sm:py-14">
        <Mark className="size-10" />
        {organisation === null ? null : <p className="mt-4 text-sm font-semibold tracking-wide text-ink-quiet">{organisation}</p>}
        {over ? <p className="mt-6 border-y border-line-strong px-6 py-2 text-lg font-semibold">{stateLabels[state]}</p> : null}
        <p className="mt-8 font-serif text-lg text-ink-quiet italic">{over ? 'This certified that' : 'This certifies that'}</p>
        <h1 id="certified" className="mt-2 font-serif text-2xl font-semibold wrap-anywhere sm:text-3xl">{name}</h1>
        <p className="mt-4 font-serif text-lg text-ink-quiet italic">{over ? 'was' : 'is'} ready in the contract skills of the role</p>
        <p className="mt-2 font-serif text-xl font-semibold wrap-anywhere sm:text-2xl">{roleName}</p>
        <p className="mt-6 max-w-[52ch] font-serif text-base">A quiz of the role was passed in one sitting, on a day on which every skill that the role must have was Ready.</p>
        <dl className="mt-10 grid w-full max-w-[560px] gap-x-8 gap-y-4 border-t border-line pt-6 sm:grid-cols-3">
          <Fact term="Issued">{dateWords(issuedAt)}</Fact>
          <Fact term="Expires">{dateWords(expiresAt)}</Fact>
          <Fact term="Code">
            <span className="font-mono text-sm whitespace-nowrap">{code}</span>
          </Fact>
        </dl>
        <p className="mt-6 text-sm text-ink-quiet">
          Check it at <span className="wrap-anywhere">{address}</span>
        </p>
      </div>
    </article>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-semibold tracking-wide text-ink-quiet">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  )
}
