import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { countWords } from '../../words'
import { type Finding, groupFindings, type Severity, suggests } from './findings'

type Props = { findings: readonly Finding[] | null; away: boolean; onGoTo: ((line: number, column: number) => void) | null }

const looks: Record<Severity, { icon: typeof CircleAlert; tone: string; title: (count: number) => string }> = {
  error: { icon: CircleAlert, tone: 'text-bad', title: (count) => `${countWords(count, 'fault')} to mend before this can be published` },
  warning: { icon: TriangleAlert, tone: 'text-warn', title: (count) => `${countWords(count, 'thing')} that would make it better` },
  hint: { icon: Info, tone: 'text-ink-quiet', title: (count) => `${countWords(count, 'hint')}` },
}

/** What there is to mend, the gravest first. Each leads to its place in the text where there are scripts. */
export function CheckPanel({ findings, away, onGoTo }: Props) {
  const groups = groupFindings(findings ?? [])
  const faults = groups.find(({ severity }) => severity === 'error')?.findings.length ?? 0
  return (
    <div className="space-y-5">
      <p role="status" className="sr-only">
        {away ? 'The check cannot be reached just now.' : faults > 0 ? looks.error.title(faults) : ''}
      </p>
      {findings === null ? <p className="text-ink-quiet">{away ? 'The check cannot be reached just now. Your text is not touched by that.' : 'Press Preview, and what there is to mend is listed here.'}</p> : null}
      {findings?.length === 0 ? (
        <p className="flex items-start gap-3">
          <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-good" />
          This text is clean: nothing stands in the way of publishing, and there is nothing to make better.
        </p>
      ) : null}
      {groups.map(({ severity, findings: some }) => (
        <section key={severity} aria-labelledby={`check-${severity}`}>
          <h3 id={`check-${severity}`} className="text-sm font-semibold">
            {looks[severity].title(some.length)}
          </h3>
          <ul className="mt-2 divide-y divide-line rounded-[8px] border border-line bg-raised">
            {some.map((finding, index) => (
              <li key={index}>
                {onGoTo ? (
                  <button
                    type="button"
                    onClick={() => onGoTo(finding.line, finding.column)}
                    className="flex min-h-11 w-full items-start gap-3 rounded-[8px] px-4 py-2.5 text-left text-sm hover:bg-sunk"
                  >
                    <FindingWords finding={finding} />
                  </button>
                ) : (
                  <div className="flex min-h-11 items-start gap-3 px-4 py-2.5 text-sm">
                    <FindingWords finding={finding} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function FindingWords({ finding }: { finding: Finding }) {
  const { severity, line, column, message, nearest } = finding
  const { icon: Icon, tone } = looks[severity]
  return (
    <>
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <span>
        <span className="figures font-semibold">{`Line ${line}:${column}`}</span> {message}
        {suggests(finding) ? (
          <>
            {' '}
            Did you mean <strong>{nearest}</strong>?
          </>
        ) : null}
      </span>
    </>
  )
}
