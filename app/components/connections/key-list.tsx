import { Form } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import type { ApiKey, KeyState } from '../../domain/outcomes/api-key'
import { Badge } from '../badge'
import { Button } from '../button'
import { dateTimeWords, whenWords } from '../words'
import { keyStates } from './key-words'

export type ShownKey = ApiKey & { makerName: string; state: KeyState; sentId: string }

function historyOf({ makerName, madeAt, lastUsedAt, endsAt, revokedAt, state }: ShownKey, now: number): string {
  const made = `Made by ${makerName}, ${whenWords(madeAt, now)}. ${lastUsedAt === null ? 'Never used' : `Last used ${whenWords(lastUsedAt, now)}`}.`
  if (state === 'revoked') return `${made} Revoked ${whenWords(revokedAt ?? now, now)}.`
  return endsAt === null ? made : `${made} Replaced: it ${state === 'ended' ? 'worked' : 'works'} until ${dateTimeWords(endsAt)}.`
}

/** Keys with what may be done about them. */
export function KeyList({ label, keys, now, busy }: { label: string; keys: readonly ShownKey[]; now: number; busy: boolean }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {keys.map((key) => {
        const { tone, icon, words } = keyStates[key.state]
        return (
          <li key={key.id} className="px-4 py-4">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <p className="min-w-0 font-semibold wrap-anywhere">{key.name}</p>
              <Badge tone={tone} icon={icon}>
                {words}
              </Badge>
            </div>
            <p className="text-sm wrap-anywhere">
              Writes as <strong>{key.source}</strong>, begins with <code>{key.hint}…</code>
            </p>
            <p className="mt-1 text-sm text-ink-quiet">{historyOf(key, now)}</p>
            {key.state === 'in-use' || key.state === 'ending' ? <Actions of={key} busy={busy} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

function Actions({ of: { id, name, state, sentId }, busy }: { of: ShownKey; busy: boolean }) {
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-1">
      {state === 'in-use' ? (
        <Form method="post">
          <input type="hidden" name="intent" value="rotate" />
          <input type="hidden" name="key" value={id} />
          <input type="hidden" name="sentId" value={sentId} />
          <Button disabled={busy} aria-label={`Replace the key ${name}`}>
            Replace
          </Button>
        </Form>
      ) : null}
      <details className="min-w-0">
        <summary className="inline-flex min-h-11 items-center gap-1 px-2 text-sm font-semibold text-bad">
          <ChevronDown aria-hidden="true" className="size-4" />
          Revoke<span className="sr-only"> the key {name}</span>
        </summary>
        <Form method="post" className="mt-1 space-y-3">
          <input type="hidden" name="intent" value="revoke" />
          <input type="hidden" name="key" value={id} />
          <p className="text-sm text-ink-quiet">Whatever uses it is refused from now on. What it told stays.</p>
          <Button look="danger" disabled={busy}>
            Revoke {name}
          </Button>
        </Form>
      </details>
    </div>
  )
}
