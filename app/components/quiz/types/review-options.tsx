import type { ReviewLine } from '../../../domain/quiz/reviewed'
import { VerdictSign, lineTone } from './verdict-sign'

/** Options with what was chosen and, as far as it is told, what is right and why. */
export function OptionLines({ lines }: { lines: readonly ReviewLine[] }) {
  return (
    <ul className="space-y-2">
      {lines.map((line) => {
        const told = line.picked || line.right === true
        return (
          <li key={line.id} className={`flex items-start gap-2 rounded-[8px] border px-4 py-3 ${told ? lineTone(line.right) : 'border-line'}`}>
            {told ? <VerdictSign right={line.right} /> : null}
            <div className="min-w-0 wrap-anywhere">
              <p className="font-medium">{line.label}</p>
              {told ? (
                <p className="mt-1 text-sm">
                  <strong className={line.right === null ? '' : line.right ? 'text-good' : 'text-bad'}>{pickWords(line)}</strong> {line.feedback}
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

export function pickWords({ right, picked }: Pick<ReviewLine, 'right' | 'picked'>): string {
  if (!picked) return 'Right answer.'
  if (right === null) return 'Your answer.'
  return right ? 'Your answer, right.' : 'Your answer, wrong.'
}
