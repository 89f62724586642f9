import { Form } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../button'
import { FormFault } from '../field'

type ConfirmProps = { label: string; intent: string; fault?: string | undefined; confirm: string; sent?: Record<string, string>; children: ReactNode }

/** A step that takes something away: first what it takes, then the button that does it. Stays open while it is refused. `sent`: what goes along. */
export function Confirm({ label, intent, fault, confirm, sent = {}, children }: ConfirmProps) {
  return (
    <details open={fault ? true : undefined} className="group max-w-[560px] rounded-[8px] border border-line-strong bg-raised">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 text-sm font-semibold text-bad [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 transition-transform duration-150 group-open:rotate-90" />
        {label}
      </summary>
      <div className="space-y-4 border-t border-line px-4 py-4">
        <div className="space-y-2 text-sm">{children}</div>
        <FormFault>{fault}</FormFault>
        <Form method="post">
          <input type="hidden" name="intent" value={intent} />
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look="danger" className="w-full sm:w-auto">
            {confirm}
          </Button>
        </Form>
      </div>
    </details>
  )
}
