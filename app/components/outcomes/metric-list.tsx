import type { OutcomeMetrics } from '../../domain/outcomes/metrics'
import { EmptyState } from '../page'
import { metricsInWords } from './metric-words'

/** What came of somebody's contracts, each figure with what it is of and how sure it is. */
export function MetricList({ metrics, firstName }: { metrics: OutcomeMetrics; firstName: string }) {
  const said = metricsInWords(metrics)
  if (said.length === 0) return <EmptyState title="Nothing is known yet">{`What your systems tell of ${firstName}’s contracts will be here.`}</EmptyState>
  return (
    <dl className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {said.map(({ name, figure, of, sure }) => (
        <div key={name} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[220px_140px_minmax(0,1fr)] sm:items-baseline">
          <dt className="font-semibold">{name}</dt>
          <dd className="figures text-lg sm:text-right">{figure}</dd>
          <dd className="text-sm text-ink-quiet">{sure ? `${of}. ${sure}` : of}</dd>
        </div>
      ))}
    </dl>
  )
}
