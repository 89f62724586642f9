import type { ReviewLine } from '../../../domain/quiz/reviewed'
import { VerdictSign, lineTone } from './verdict-sign'

/** Places with what was put there and, as far as it is told, what belongs there and why. */
export function PlaceLines({ lines }: { lines: readonly ReviewLine[] }) {
  return (
    <ul className="space-y-2">
      {lines.map((line) => (
        <li key={line.id} className={`flex items-start gap-2 rounded-[8px] border px-4 py-3 ${lineTone(line.picked ? line.right : null)}`}>
          <VerdictSign right={line.picked ? line.right : null} />
          <div className="min-w-0 wrap-anywhere">
            <p className="font-medium">{line.label}</p>
            <p className="mt-1 text-sm">
              {line.picked ? <Given line={line} /> : <strong>Not answered.</strong>} {line.right !== true && line.key !== null ? `Right: ${line.key}` : null}
            </p>
            {line.feedback ? <p className="mt-1 text-sm">{line.feedback}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Given({ line: { given, right } }: { line: ReviewLine }) {
  return (
    <>
      <strong className={right === null ? '' : right ? 'text-good' : 'text-bad'}>{right === null ? 'Yours:' : right ? 'Yours, right:' : 'Yours, wrong:'}</strong> {given}.
    </>
  )
}
