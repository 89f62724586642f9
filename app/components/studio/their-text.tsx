import { countWords } from '../words'
import { markLines } from './differing-lines'

/** A text to read and copy from, with the lines marked that the `other` one, one's own if not said otherwise, does not have. */
export function TheirText({ label, text, mine, other = 'yours' }: { label: string; text: string; mine: string; other?: string }) {
  const lines = markLines(text, mine)
  const differing = lines.filter((line) => line.differs).length
  return (
    <details className="mt-3 rounded-[8px] border border-line bg-raised text-ink" open>
      <summary className="min-h-11 px-4 py-2.5 text-sm font-semibold">
        {label}
        <span className="ml-2 font-normal text-ink-quiet">{differing === 0 ? `every line of it is in ${other}` : `${countWords(differing, 'line')} not in ${other}, marked ▸`}</span>
      </summary>
      <div
        className="relative max-h-80 overflow-auto border-t border-line py-3 font-mono text-sm"
        role="region"
        aria-label={label}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {lines.map((line, index) => (
          <div key={index} className={`flex min-h-5 gap-2 pr-4 pl-3 ${line.differs ? 'bg-warn-quiet' : ''}`}>
            <span aria-hidden="true" className="w-3 shrink-0 text-warn select-none">
              {line.differs ? '▸' : ''}
            </span>
            <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">
              {line.differs ? <span className="sr-only">Differs: </span> : null}
              {line.text}
            </span>
          </div>
        ))}
      </div>
    </details>
  )
}
