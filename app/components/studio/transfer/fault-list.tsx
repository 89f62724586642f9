import type { ContentFault } from '../../../library/content-fault'
import { countWords } from '../../words'

const most = 200

/** Every fault of an archive at its place, all at once. */
export function FaultList({ faults }: { faults: ContentFault[] }) {
  return (
    <section role="alert" aria-labelledby="faults" className="mb-8 rounded-[8px] border border-bad bg-raised">
      <h2 id="faults" className="border-b border-line px-4 py-3 text-lg font-semibold text-bad sm:px-5">
        {`${countWords(faults.length, 'fault')} to mend. Nothing was changed.`}
      </h2>
      <ul className="divide-y divide-line text-sm">
        {faults.slice(0, most).map(({ file, line, column, message }, at) => (
          <li key={at} className="px-4 py-3 sm:px-5">
            <p className="figures font-mono text-xs text-ink-quiet wrap-anywhere">{file === 'archive' ? 'The archive' : `${file}:${line}:${column}`}</p>
            <p className="mt-0.5 wrap-anywhere">{message}</p>
          </li>
        ))}
      </ul>
      {faults.length > most ? <p className="border-t border-line px-4 py-3 text-sm text-ink-quiet sm:px-5">{`And ${faults.length - most} more. Mend these first.`}</p> : null}
    </section>
  )
}
