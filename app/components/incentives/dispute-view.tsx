import { Badge } from '../badge'
import { Card, Section } from '../page'
import { dateWords, moneyWords, whenWords } from '../words'
import type { ShownDispute } from '../../workflows/incentives/show-dispute.server'
import { isOpen } from '../../domain/incentives/statement/dispute'
import { DisputeFileList } from './dispute-file-list'
import { aboutWords, actWords, stateLooks } from './dispute-words'

/** What is questioned, how it stands and what was said, oldest first. */
export function DisputeView({ shown: { dispute, acts, about }, now }: { shown: ShownDispute; now: number }) {
  const { tone, words } = stateLooks[dispute.state]
  return (
    <>
      <Card>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone={tone}>{words}</Badge>
          {isOpen(dispute.state) ? <span className="text-sm text-ink-quiet">{`Answer due by ${dateWords(Date.parse(dispute.dueOn))}`}</span> : null}
        </p>
        <p className="mt-2 font-semibold">{aboutWords(about)}</p>
        {about?.kind === 'outcome' && (dispute.state === 'approved' || dispute.state === 'partly') ? (
          <p className="mt-1 text-sm text-ink-quiet">What was told of the contract is set right. What a closed period paid too little or too much for it, the next period brings.</p>
        ) : null}
      </Card>
      <Section id="history" title="History">
        <ol className="space-y-4">
          {acts.map((act) => (
            <li key={act.number} className="rounded-[8px] border border-line bg-raised px-5 py-4">
              <p className="text-sm text-ink-quiet">{`${actWords(act.act, act.actor)}, ${whenWords(act.at, now)}`}</p>
              <p className="mt-1 whitespace-pre-line wrap-anywhere">{act.words}</p>
              <DisputeFileList files={act.files} />
              {act.amount !== null && about?.kind === 'line' ? (
                <p className="mt-1 text-sm font-semibold">{`Granted: ${moneyWords(act.amount, about.currency)}. The next period of the plan brings it.`}</p>
              ) : null}
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
