import type { ContentFault } from '../../../library/content-fault'
import { countWords } from '../../words'

const most = 200

/** What was changed or left out on the way, each at its place in the file. */
export function NoteList({ notes }: { notes: ContentFault[] }) {
  return (
    <section aria-labelledby="notes" className="mt-8 rounded-[8px] border border-line bg-raised">
      <h2 id="notes" className="border-b border-line px-4 py-3 text-lg font-semibold sm:px-5">{`${countWords(notes.length, 'thing')} changed or left out`}</h2>
      <ul className="divide-y divide-line text-sm">
        {notes.slice(0, most).map(({ file, line, column, message }, at) => (
          <li key={at} className="px-4 py-3 sm:px-5">
            <p className="figures font-mono text-xs text-ink-quiet wrap-anywhere">{`${file}:${line}:${column}`}</p>
            <p className="mt-0.5 wrap-anywhere">{message}</p>
          </li>
        ))}
      </ul>
      {notes.length > most ? <p className="border-t border-line px-4 py-3 text-sm text-ink-quiet sm:px-5">{`And ${notes.length - most} more.`}</p> : null}
    </section>
  )
}
