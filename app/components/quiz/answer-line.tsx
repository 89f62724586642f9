import { Flag } from 'lucide-react'
import type { SaveState } from '../../offline/answer-queue'
import { Button } from '../button'

type AnswerLineProps = {
  number: number
  state: SaveState | undefined
  answered: boolean
  flagged: boolean
  /** There once scripts run. */
  onClear?: (() => void) | undefined
  onFlag?: ((on: boolean) => void) | undefined
}

/**
 * Below an answer: whether it is saved, a way to take it back, and a flag to come back to it. It is as high before the scripts run
 * as with its buttons (44 px of button, 8 of padding, 1 of line).
 */
export function AnswerLine({ number, state, answered, flagged, onClear, onFlag }: AnswerLineProps) {
  return (
    <div className="scripted-only mt-4 flex min-h-[53px] flex-wrap items-center justify-end gap-x-1 border-t border-line pt-2">
      <div className={`flex-1 text-sm text-ink-quiet ${isShort(state) ? 'min-w-16' : 'min-w-full sm:min-w-40'}`}>
        <SaveWords state={state} />
      </div>
      {onClear && answered ? (
        <Button type="button" look="quiet" className="px-3" onClick={onClear} aria-label={`Clear the answer to question ${number}`}>
          Clear
        </Button>
      ) : null}
      {onFlag ? (
        <Button type="button" look="quiet" className={`-mr-2 px-3 sm:-mr-3 ${flagged ? 'bg-accent-quiet underline underline-offset-4' : ''}`} aria-pressed={flagged} onClick={() => onFlag(!flagged)} aria-label={`Flag question ${number}`}>
          <Flag aria-hidden="true" className="size-4" fill={flagged ? 'currentColor' : 'none'} />
          Flag
        </Button>
      ) : flagged ? (
        <span className="inline-flex min-h-11 items-center gap-2 px-4 text-sm font-semibold text-accent">
          <Flag aria-hidden="true" className="size-4" fill="currentColor" />
          Flagged
        </span>
      ) : null}
    </div>
  )
}

const isShort = (state: SaveState | undefined) => state === undefined || state === 'saving' || state === 'saved'

function SaveWords({ state }: { state: SaveState | undefined }) {
  if (state === undefined) return null
  if (state === 'saving') return <span>Saving…</span>
  if (state === 'saved') return <span role="status">Saved</span>
  if (state === 'waiting') return <span role="status">No connection. Your answer is kept here and sent again by itself.</span>
  if (state === 'signed-out') return <span role="status">You are signed out. Your answer is kept here: sign in again in another tab, and it is sent.</span>
  return (
    <span role="alert" className="font-medium text-bad">
      {state.refused}
    </span>
  )
}
