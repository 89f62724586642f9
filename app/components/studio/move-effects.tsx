import type { ReaderGroup } from '../../workflows/studio/preview-move.server'
import { changeWords, inHandWords, moveWords } from './move-words'

/** For each version that people have in hand: how far it is from the new one, and what a move to that would mean for them. */
export function MoveEffects({ groups }: { groups: readonly ReaderGroup[] }) {
  return (
    <ul className="space-y-3">
      {groups.map((group) => (
        <li key={group.number} className="rounded-[8px] border border-line bg-raised px-4 py-3 text-sm">
          <p className="figures font-semibold">{`Version ${group.number}: ${inHandWords(group)}`}</p>
          <p className="mt-0.5 text-ink-quiet">{changeWords(group.change)}</p>
          <ul className="mt-1.5 list-disc space-y-0.5 pl-5">
            {moveWords(group).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
