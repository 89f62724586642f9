import { countWords } from '../../words'
import { Button } from '../../button'
import type { Choice, OpenConflict } from './conflicts'

type Props = { conflicts: readonly OpenConflict[]; onGoTo: (line: number) => void; onChoose: (conflict: OpenConflict, choice: Choice) => void }

const choices: { choice: Choice; label: string }[] = [
  { choice: 'mine', label: 'Take mine' },
  { choice: 'theirs', label: 'Take theirs' },
  { choice: 'both', label: 'Take both' },
]

/** What is still to decide. A choice edits the text in the editor, where it can be taken back like anything typed. */
export function ConflictList({ conflicts, onGoTo, onChoose }: Props) {
  return (
    <div className="mt-4">
      <p role="status" className="text-sm font-semibold">
        {conflicts.length === 0 ? 'Nothing is left to decide.' : `${countWords(conflicts.length, 'place')} to decide`}
      </p>
      <ol className="mt-2 space-y-3">
        {conflicts.map((conflict, index) => (
          <li key={`${index}:${conflict.mine}:${conflict.theirs}`} className="rounded-[8px] border border-line bg-raised p-4 text-ink">
            <div className="grid gap-3 sm:grid-cols-2">
              <Side label="Theirs" text={conflict.theirs} />
              <Side label="Mine" text={conflict.mine} />
            </div>
            <div className="mt-3 flex flex-wrap gap-2" role="group" aria-label={`Place ${index + 1}, line ${conflict.line}`}>
              {choices.map(({ choice, label }) => (
                <Button key={choice} type="button" onClick={() => onChoose(conflict, choice)}>
                  {label}
                </Button>
              ))}
              <Button type="button" look="quiet" onClick={() => onGoTo(conflict.line)}>
                {`Go to line ${conflict.line}`}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Side({ label, text }: { label: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-sm font-semibold">{label}</p>
      <pre className="mt-1 font-mono text-sm wrap-anywhere whitespace-pre-wrap">{text.trim() === '' ? '(nothing here)' : text}</pre>
    </div>
  )
}
