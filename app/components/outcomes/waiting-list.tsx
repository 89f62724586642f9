import { Form } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import type { Unknown } from '../../workflows/outcomes/show-outcomes.server'
import { Button } from '../button'
import { Field } from '../field'
import { countWords, sinceWords } from '../words'

type Fault = { source: string; who: string; words: string } | null

/** Whom sources name and nobody here is known to be: one click says who is meant. */
export function WaitingList({ waiting, fault, now, busy }: { waiting: readonly Unknown[]; fault: Fault; now: number; busy: boolean }) {
  return (
    <ul aria-label="Unknown people" className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {waiting.map((one) => (
        <li key={`${one.source} ${one.who}`} className="px-4 py-4">
          <p className="font-semibold wrap-anywhere">{one.who}</p>
          <p className="text-sm text-ink-quiet wrap-anywhere">{`${countWords(one.events, 'event')} from ${one.source}, since ${sinceWords(one.since, now)}`}</p>
          <Suggestions of={one} busy={busy} />
          <Others of={one} fault={fault?.source === one.source && fault.who === one.who ? fault.words : undefined} busy={busy} />
        </li>
      ))}
    </ul>
  )
}

const Named = ({ of: { source, who }, intent }: { of: Unknown; intent: string }) => (
  <>
    <input type="hidden" name="intent" value={intent} />
    <input type="hidden" name="source" value={source} />
    <input type="hidden" name="who" value={who} />
  </>
)

function Suggestions({ of, busy }: { of: Unknown; busy: boolean }) {
  if (of.suggestions.length === 0) return null
  return (
    <Form method="post" className="mt-2 flex flex-wrap gap-2">
      <Named of={of} intent="match" />
      {of.suggestions.map(({ id, name, email }, place) => (
        <Button key={id} name="person" value={id} disabled={busy} look={place === 0 ? 'primary' : 'plain'} className="max-w-full wrap-anywhere">
          {`It is ${name}`}
          <span className="sr-only">{`, ${email}: ${of.who}`}</span>
        </Button>
      ))}
    </Form>
  )
}

function Others({ of, fault, busy }: { of: Unknown; fault: string | undefined; busy: boolean }) {
  return (
    <details className="mt-1" open={fault ? true : undefined}>
      <summary className="inline-flex min-h-11 items-center gap-1 text-sm font-semibold">
        <ChevronDown aria-hidden="true" className="size-4" />
        {of.suggestions.length > 0 ? 'Somebody else, or nobody here' : 'Say who it is'}
        <span className="sr-only">: {of.who}</span>
      </summary>
      <div className="mt-2 flex flex-wrap items-start gap-x-8 gap-y-4">
        <Form method="post" noValidate className="w-full max-w-[400px] space-y-3">
          <Named of={of} intent="match" />
          <Field label="Their address here" name="address" type="email" maxLength={254} fault={fault} required />
          <Button disabled={busy}>It is them</Button>
        </Form>
        <Form method="post" className="max-w-[400px] space-y-3">
          <Named of={of} intent="dismiss" />
          <p className="text-sm text-ink-quiet">Who is nobody here has no readiness to move: their events are kept and count for no one.</p>
          <Button disabled={busy}>Nobody here</Button>
        </Form>
      </div>
    </details>
  )
}
