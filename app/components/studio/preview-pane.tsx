import { CircleAlert } from 'lucide-react'
import type { Problem } from '../../library/problem'
import { countWords, minutesWords } from '../words'
import type { LivePreview } from './use-live-preview'

type Props = { live: LivePreview; onProblem: ((problem: Problem) => void) | null }

/** What a rep will see, with what stands in the way of publishing above it. */
export function PreviewPane({ live: { preview, stale, away }, onProblem }: Props) {
  const problems = preview?.problems ?? []
  return (
    <section aria-labelledby="preview-title" id="preview" className="flex min-w-0 scroll-mt-4 flex-col lg:h-(--pane)">
      <div className="flex min-h-8 flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="preview-title" className="text-sm font-semibold">
          Preview
        </h2>
        <p className="text-sm text-ink-quiet">
          {preview && preview.words > 0 ? `${countWords(preview.words, 'word')}, ${minutesWords(preview.minutes)}` : ''}
        </p>
      </div>
      <p role="status" className={problems.length + Number(away) > 0 ? 'pb-2 text-sm font-medium text-bad' : 'sr-only'}>
        {away ? 'The preview cannot be reached just now. Your text is not touched by that.' : problems.length > 0 ? `${countWords(problems.length, 'fault')} to mend before this can be published` : ''}
      </p>
      {problems.length > 0 ? <Problems problems={problems} onProblem={onProblem} /> : null}
      <div
        className="min-h-[60dvh] flex-1 overflow-auto rounded-[8px] border border-line bg-raised p-5 sm:p-6 lg:min-h-0"
        role="region"
        aria-label="The lesson as a rep sees it"
        tabIndex={0}
      >
        {stale ? <p className="mb-4 text-sm text-ink-quiet">This is your text before the faults came in.</p> : null}
        {preview?.html ? (
          <div className="lesson" dangerouslySetInnerHTML={{ __html: preview.html }} />
        ) : (
          <p className="text-ink-quiet">{problems.length > 0 ? 'The lesson appears here once the faults are mended.' : 'Press Preview, and the lesson appears here as a rep sees it.'}</p>
        )}
      </div>
    </section>
  )
}

function Problems({ problems, onProblem }: { problems: Problem[]; onProblem: Props['onProblem'] }) {
  return (
    <ul className="mb-3 max-h-60 shrink-0 divide-y divide-line overflow-auto rounded-[8px] border border-bad bg-bad-quiet">
      {problems.map((problem, index) => (
        <li key={index}>
          {onProblem ? (
            <button type="button" onClick={() => onProblem(problem)} className="flex min-h-11 w-full items-start gap-3 px-4 py-2.5 text-left text-sm hover:bg-raised">
              <ProblemWords problem={problem} />
            </button>
          ) : (
            <div className="flex min-h-11 items-start gap-3 px-4 py-2.5 text-sm">
              <ProblemWords problem={problem} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function ProblemWords({ problem: { line, column, message, nearest } }: { problem: Problem }) {
  return (
    <>
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-bad" />
      <span>
        <span className="figures font-semibold">{`Line ${line}:${column}`}</span> {message}
        {nearest ? (
          <>
            {' '}
            Did you mean <strong>{nearest}</strong>?
          </>
        ) : null}
      </span>
    </>
  )
}
