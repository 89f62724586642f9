import { Button } from '../../../button'
import { clockWords } from '../../editor/clock'

type Props = { at: number; onRestore: () => void; onDiscard: () => void }

/** What was written here before and not saved: to go on from, or not. */
export function UnsentOffer({ at, onRestore, onDiscard }: Props) {
  return (
    <section aria-labelledby="unsent-title" className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-[8px] border border-accent bg-accent-quiet p-4">
      <h2 id="unsent-title" role="alert" className="text-base font-semibold">
        {`You have unsaved changes from ${clockWords(at)}`}
      </h2>
      <div className="flex flex-wrap gap-3">
        <Button type="button" look="primary" onClick={onRestore}>
          Restore
        </Button>
        <Button type="button" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </section>
  )
}
