import { Button } from '../../button'
import { TheirText } from '../their-text'
import { clockWords } from './clock'
import type { LocalCopy } from './local-copy'

type Props = { offer: LocalCopy; text: string; onTake: () => void; onThrow: () => void }

/** Text that this browser kept because it was never saved: to take back, or not. */
export function CopyOffer({ offer, text, onTake, onThrow }: Props) {
  return (
    <section aria-labelledby="copy-title" className="mb-6 rounded-[8px] border border-accent bg-accent-quiet p-5">
      <h2 id="copy-title" role="alert" className="text-lg font-semibold">
        {`This browser kept text of ${clockWords(offer.at)} that was not saved`}
      </h2>
      <p className="mt-1">Take it back, and it is saved like anything typed; if somebody saved since, you see both texts first.</p>
      <TheirText label="What was kept" text={offer.source} mine={text} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="button" look="primary" onClick={onTake}>
          Take it back
        </Button>
        <Button type="button" onClick={onThrow}>
          Throw it away
        </Button>
      </div>
    </section>
  )
}
