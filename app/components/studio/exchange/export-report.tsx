import type { ReactNode } from 'react'
import type { ExportReport } from '~/workflows/exchange/export-questions.server'
import { Section } from '../../page'
import { countWords } from '../../words'

const most = 200

/** How many questions a file would hold, which stay out, and what others lose. `children`: what is done with it. */
export function ExportReportView({ report: { asked, written, leftOut, losses }, children }: { report: ExportReport; children: ReactNode }) {
  const said = [...leftOut.map(({ key, reason }) => ({ key, words: `Stays out: ${reason}` })), ...losses.map(({ key, lost }) => ({ key, words: `Loses ${lost}.` }))]
  return (
    <Section id="report" title={`${written} of ${countWords(asked, 'question')}`} lead={said.length === 0 ? 'The format carries everything these questions say.' : 'What the format cannot carry is named here.'}>
      <p className="mb-6">{children}</p>
      {said.length > 0 ? (
        <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised text-sm">
          {said.slice(0, most).map(({ key, words }, at) => (
            <li key={at} className="px-4 py-3">
              <p className="figures font-mono text-xs text-ink-quiet wrap-anywhere">{key}</p>
              <p className="mt-0.5 wrap-anywhere">{words}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {said.length > most ? <p className="mt-2 text-sm text-ink-quiet">{`And ${said.length - most} more.`}</p> : null}
    </Section>
  )
}
