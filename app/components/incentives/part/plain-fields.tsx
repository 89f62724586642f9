import type { ReactNode } from 'react'
import { Line } from '../../studio/bank/edit/inputs'

/** What a part is called on everyone's statement. */
export function NameField() {
  return <Line name="name" label="Name" help="It stands on everyone’s statement." />
}

export function CapField({ amount }: { amount: string }) {
  return <Line name="cap" label="At most" help={`Such as ${amount}. Empty: no limit.`} />
}

/** Two fields that belong together, side by side where there is room. */
export function TwoFields({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-2">{children}</div>
}
