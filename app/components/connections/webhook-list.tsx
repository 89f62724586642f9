import { Form } from '@remix-run/react'
import { ChevronDown, CircleCheck, CircleSlash } from 'lucide-react'
import type { Webhook } from '../../domain/outcomes/webhook/webhook'
import { Badge } from '../badge'
import { Button } from '../button'
import { dateTimeWords, whenWords } from '../words'

type Shown = Webhook & { sentId: string; address: string; mappingName: string }

/** Webhooks with what may be done about them. `canSeal`: whether new secrets can be kept. */
export function WebhookList({ webhooks, now, busy, canSeal }: { webhooks: readonly Shown[]; now: number; busy: boolean; canSeal: boolean }) {
  return (
    <ul aria-label="Webhooks" className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {webhooks.map((hook) => (
        <li key={hook.id} className="px-4 py-4">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <p className="min-w-0 font-semibold wrap-anywhere">{hook.name}</p>
            {hook.revokedAt === null ? <Badge tone="good" icon={CircleCheck}>In use</Badge> : <Badge tone="quiet" icon={CircleSlash}>Revoked</Badge>}
          </div>
          <p className="text-sm wrap-anywhere">Writes as <strong>{hook.source}</strong>, read as {hook.mappingName}</p>
          <p className="text-sm break-all"><code>{hook.address}</code></p>
          <p className="mt-1 text-sm text-ink-quiet">{historyOf(hook, now)}</p>
          {hook.revokedAt === null ? <Actions of={hook} busy={busy} canSeal={canSeal} /> : null}
        </li>
      ))}
    </ul>
  )
}

function historyOf({ madeAt, lastUsedAt, earlierUntil }: Shown, now: number): string {
  const used = `Made ${whenWords(madeAt, now)}. ${lastUsedAt === null ? 'Never used' : `Last used ${whenWords(lastUsedAt, now)}`}.`
  return earlierUntil !== null && earlierUntil > now ? `${used} The secret before works until ${dateTimeWords(earlierUntil)}.` : used
}

function Actions({ of: { id, name, sentId }, busy, canSeal }: { of: Shown; busy: boolean; canSeal: boolean }) {
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-1">
      {canSeal ? (
        <Form method="post">
          <input type="hidden" name="intent" value="rotate" />
          <input type="hidden" name="webhook" value={id} />
          <input type="hidden" name="sentId" value={sentId} />
          <Button disabled={busy} aria-label={`Replace the secret of ${name}`}>Replace the secret</Button>
        </Form>
      ) : null}
      <details className="min-w-0">
        <summary className="inline-flex min-h-11 items-center gap-1 px-2 text-sm font-semibold text-bad">
          <ChevronDown aria-hidden="true" className="size-4" />
          Revoke<span className="sr-only"> the webhook {name}</span>
        </summary>
        <Form method="post" className="mt-1 space-y-3">
          <input type="hidden" name="intent" value="revoke" />
          <input type="hidden" name="webhook" value={id} />
          <p className="text-sm text-ink-quiet">Whatever is sent there is refused from now on. What it told stays.</p>
          <Button look="danger" disabled={busy}>{`Revoke ${name}`}</Button>
        </Form>
      </details>
    </div>
  )
}
