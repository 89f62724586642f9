import { Section } from '../page'

/** A term in a sentence, and where it costs or saves something in a deal; nothing where neither is written. */
export function TermInUse({ example, bites }: { example: string | null; bites: string | null }) {
  if (!example && !bites) return null
  return (
    <Section title="In a deal" id="in-use">
      <dl className="grid gap-3 md:grid-cols-2">
        {example ? <Said title="In a sentence">{example}</Said> : null}
        {bites ? <Said title="Where it bites">{bites}</Said> : null}
      </dl>
    </Section>
  )
}

function Said({ title, children }: { title: string; children: string }) {
  return (
    <div className="rounded-[8px] border border-line bg-raised px-5 py-4">
      <dt className="font-semibold">{title}</dt>
      <dd className="mt-1">{children}</dd>
    </div>
  )
}
