import type { ReactNode } from 'react'
import { Card } from './page'

/** One figure that counts, under what it is; what is said further stands below it. */
export function TotalCard({ label, value, children }: { label: string; value: string; children?: ReactNode }) {
  return (
    <Card>
      <p className="text-sm font-semibold text-ink-quiet">{label}</p>
      <p className="figures mt-1 text-2xl font-bold">{value}</p>
      {children}
    </Card>
  )
}
