/** How far along, as a bar with its words; the words carry the meaning. `value` of `max`, never beyond. */
export function Meter({ value, max, label }: { value: number; max: number; label: string }) {
  const share = max === 0 ? 0 : Math.min(1, Math.max(0, value / max))
  return (
    <div className="flex items-center gap-3">
      <div className="h-2 min-w-16 flex-1 overflow-hidden rounded-full bg-line" aria-hidden="true">
        <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
      <span className="figures shrink-0 text-sm text-ink-quiet">{label}</span>
    </div>
  )
}
