import type { RowCounts } from '../../../domain/outcomes/file/import'

const words: [keyof RowCounts, string][] = [
  ['recorded', 'New'], ['repeated', 'Here already'], ['corrected', 'Corrections'], ['outdated', 'Older versions, kept'], ['waiting', 'Waiting for a person'],
  ['refused', 'Refused'], ['left-out', 'Left out by the mapping'],
]

/** How many rows came to what; what there is none of is said of new and refused ones alone. */
export function RowCountList({ counts }: { counts: RowCounts }) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {words.filter(([key]) => counts[key] > 0 || key === 'recorded' || key === 'refused').map(([key, label]) => (
        <div key={key} className="rounded-[8px] border border-line bg-raised px-4 py-3">
          <dt className="text-sm text-ink-quiet">{label}</dt>
          <dd className="figures text-xl font-semibold">{counts[key].toLocaleString('en-GB')}</dd>
        </div>
      ))}
    </dl>
  )
}
