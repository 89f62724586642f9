import { CopyLink } from '../certificates/copy-link'

/** The secret of a webhook that was just made or replaced: told here and nowhere else again. */
export function NewWebhookSecret({ secret, name, address }: { secret: string; name: string; address: string }) {
  return (
    <section aria-labelledby="secret-title" role="status" className="mb-8 rounded-[8px] border border-good bg-good-quiet p-5">
      <h2 id="secret-title" className="text-lg">{`The secret of ${name}`}</h2>
      <p className="mt-1">Put it where your program keeps its secrets now. It cannot be told again.</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <code className="min-w-0 rounded-[8px] border border-line bg-raised px-3 py-2 text-sm break-all text-ink">{secret}</code>
        <CopyLink address={secret} of={`the secret of ${name}`} label="Copy the secret" />
      </div>
      <p className="mt-3 text-sm break-all">Send to <code>{address}</code> with these headers:</p>
      <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
        <li className="wrap-anywhere"><code>X-Countersign-Timestamp</code>: seconds since 1970, no further than five minutes from now</li>
        <li className="wrap-anywhere"><code>X-Countersign-Signature</code>: <code>sha256=</code> and the HMAC-SHA256 of the time, a point and the body, in hexadecimal digits</li>
      </ul>
    </section>
  )
}
