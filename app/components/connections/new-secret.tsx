import { CopyLink } from '../certificates/copy-link'

/** The secret of a key that was just made: told here and nowhere else again. `address`: where events are sent. */
export function NewSecret({ secret, name, address }: { secret: string; name: string; address: string }) {
  const event = { id: 'review-1042', person: 'mina@example.com', happenedAt: '2026-03-02T09:30:00Z', contract: 'C-1042', clauseType: 'cap-on-liability', kind: 'review-finding', part: 'clause', severity: 'none' }
  const command = [`curl ${address} \\`, `  -H 'Authorization: Bearer ${secret}' \\`, `  -H 'Content-Type: application/json' \\`, `  -d '${JSON.stringify(event)}'`].join('\n')
  return (
    <section aria-labelledby="secret-title" role="status" className="mb-8 rounded-[8px] border border-good bg-good-quiet p-5">
      <h2 id="secret-title" className="text-lg">{`The secret of ${name}`}</h2>
      <p className="mt-1">Put it where your program keeps its secrets now. It is not kept here and cannot be told again.</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <code className="min-w-0 rounded-[8px] border border-line bg-raised px-3 py-2 text-sm break-all text-ink">{secret}</code>
        <CopyLink address={secret} of={`the secret of ${name}`} label="Copy the secret" />
      </div>
      <details className="mt-3">
        <summary className="inline-flex min-h-11 items-center text-sm font-semibold">A first event, to be sent by hand</summary>
        <div role="region" tabIndex={0} aria-label="A command that sends one event" className="overflow-x-auto rounded-[8px] border border-line bg-raised p-3 text-sm text-ink">
          <pre>{command}</pre>
        </div>
      </details>
    </section>
  )
}
