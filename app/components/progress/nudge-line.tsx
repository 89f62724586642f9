import { whenWords } from '../words'

/** That somebody's manager nudged them lately, in the manager's words where there are any. */
export function NudgeLine({ nudge, now }: { nudge: { sender: string; words: string; sentAt: number }; now: number }) {
  return (
    <p className="mb-4 max-w-[720px]">
      <strong>{nudge.sender}</strong>
      {` asks you to take your next step${nudge.words === '' ? '.' : `: “${nudge.words}”`} `}
      <span className="text-sm whitespace-nowrap text-ink-quiet">{whenWords(nudge.sentAt, now)}</span>
    </p>
  )
}
