import { countWords } from '../words'

/** The time is up: what can still be done, and for how long. */
export function TimeUp({ graceMs }: { graceMs: number }) {
  return (
    <div role="alert" className="mb-6 rounded-[8px] border border-warn bg-warn-quiet px-4 py-3">
      <p className="font-semibold text-warn">Time is up.</p>
      <p className="mt-1">
        {graceMs > 0
          ? `Nothing further can be answered. Submit what you have within ${countWords(Math.max(1, Math.floor(graceMs / 60_000)), 'minute')}; after that it closes by itself with what was saved.`
          : 'Everything that was saved counts. Your result comes in a moment.'}
      </p>
    </div>
  )
}
