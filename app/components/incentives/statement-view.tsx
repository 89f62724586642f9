import { Link } from '@remix-run/react'
import { CircleCheck, CircleX } from 'lucide-react'
import type { CorrectionLine } from '../../domain/incentives/statement/correction'
import type { GateCheck, Statement, TraceLine } from '../../domain/incentives/statement/trace'
import { Badge } from '../badge'
import { Section } from '../page'
import { gateWords, lineName, needWords, refusalWords, workingWords } from '../statement-words'
import { countWords, dateWords, moneyWords } from '../words'
import { InputLine, SourceLinks } from './source-links'

/** `questionPath`: where a line is questioned, null where nobody may. `own`: the reader is whose statement it is. */
type Props = { statement: Statement; corrections: readonly CorrectionLine[]; questionPath: ((lineId: string) => string) | null; own: boolean }

/** A statement to be read from the sum down to what each line came from. */
export function StatementView({ statement, corrections, questionPath, own }: Props) {
  const { currency, gates, lines, refusals } = statement
  return (
    <>
      {refusals.length > 0 ? (
        <div role="alert" className="mb-6 rounded-[8px] border border-bad bg-bad-quiet px-4 py-3 text-sm text-bad">
          {refusals.map((refusal, at) => (
            <p key={at}>{refusalWords(refusal)}</p>
          ))}
        </div>
      ) : null}
      {gates.length > 0 ? (
        <Section id="gates" title="Before money is paid" lead="All of these must hold. Points and badges are not held back by them.">
          <ul className="space-y-3">
            {gates.map((check, at) => (
              <GateItem key={at} check={check} statement={statement} own={own} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="lines" title="Line by line" lead="Open a line to see how it came about and what it was made from.">
        <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
          {lines.map((line) => (
            <Line key={line.id} line={line} statement={statement} questionPath={questionPath} own={own} top />
          ))}
        </ul>
      </Section>
      {corrections.length > 0 ? (
        <Section id="corrections" title="Corrections of earlier periods" lead="What was closed is never changed. What was wrong in it is set right here.">
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {corrections.map((line) => (
              <li key={`${line.of.from} ${line.lineId}`} className="flex items-start justify-between gap-6 px-5 py-4">
                <div className="min-w-0">
                  <p className="font-semibold">{`${line.name}, ${dateWords(Date.parse(line.of.from))} to ${dateWords(Date.parse(line.of.to))}`}</p>
                  <p className="text-sm text-ink-quiet">{line.reason}</p>
                  {own ? <SourceLinks sources={line.from} period={line.of} metric={null} /> : null}
                </div>
                <Sum amount={line.amount} points={line.points} currency={currency} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

/** What opened a gate can be followed down; of one that is shut, what is missing. */
function GateItem({ check, statement: { currency, period }, own }: { check: GateCheck; statement: Statement; own: boolean }) {
  return (
    <li className="rounded-[8px] border border-line bg-raised px-5 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={check.open ? 'good' : 'bad'} icon={check.open ? CircleCheck : CircleX}>{check.open ? 'Open' : 'Shut'}</Badge>
        <span className="font-semibold">{gateWords(check.gate, currency)}</span>
        {check.since === null ? null : <span className="text-sm text-ink-quiet">{`since ${dateWords(Date.parse(check.since))}`}</span>}
      </p>
      {check.needs.map((need, at) => (
        <div key={at} className="mt-2 text-sm">
          <p>{needWords(need, currency)}</p>
          {own && need.code === 'skills' ? (
            <p className="flex flex-wrap gap-x-4">
              {need.skills.map(({ skillId, name }) => (
                <Link key={skillId} to={`/readiness/${skillId}`} className="link inline-flex min-h-11 items-center">{name}</Link>
              ))}
            </p>
          ) : null}
        </div>
      ))}
      {own && (check.open || check.gate.kind === 'metric') ? <SourceLinks sources={check.from} period={period} metric={check.gate.kind === 'metric' ? check.gate.metric : null} /> : null}
    </li>
  )
}

type LineProps = { line: TraceLine; statement: Statement; questionPath: Props['questionPath']; own: boolean; top?: boolean }

function Line({ line, statement, questionPath, own, top = false }: LineProps) {
  const { currency, period } = statement
  return (
    <li className={top ? 'px-5 py-4' : 'pt-3'}>
      <div className="flex items-start justify-between gap-6">
        <div className="min-w-0">
          <p className={top ? 'font-semibold' : 'text-sm font-semibold'}>{lineName(line)}</p>
          <p className="text-sm text-ink-quiet">{workingWords(line, currency)}</p>
        </div>
        {line.working.code === 'badge' ? (
          <Badge tone={line.gates.every((check) => check.open) ? 'accent' : 'quiet'}>{line.gates.every((check) => check.open) ? 'Earned' : 'Not earned'}</Badge>
        ) : (
          <Sum amount={line.amount} points={line.points} currency={currency} quiet={!top} inPoints={line.working.code === 'points' || line.working.code === 'actions'} />
        )}
      </div>
      {line.parts.length + line.inputs.length + line.gates.length + line.from.length === 0 && !(top && questionPath) ? null : (
        <details className="mt-1">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm font-medium text-accent">How it came about</summary>
          <div className="border-l-2 border-line pl-4">
            {line.gates.length > 0 ? (
              <ul className="space-y-2 py-2">
                {line.gates.map((check, at) => (
                  <GateItem key={at} check={check} statement={statement} own={own} />
                ))}
              </ul>
            ) : null}
            {line.inputs.map((input, at) => (
              <InputLine key={at} input={input} currency={currency} period={period} own={own} />
            ))}
            {own && line.inputs.length === 0 ? <SourceLinks sources={line.from} period={period} metric={null} /> : null}
            {line.parts.length > 0 ? (
              <ul className="pb-3">
                {line.parts.map((part) => (
                  <Line key={part.id} line={part} statement={statement} questionPath={null} own={own} />
                ))}
              </ul>
            ) : null}
            {top && questionPath ? (
              <Link to={questionPath(line.id)} className="link inline-flex min-h-11 items-center text-sm">{`Question “${line.name}”`}</Link>
            ) : null}
          </div>
        </details>
      )}
    </li>
  )
}

type SumProps = { amount: number; points: number; currency: string; quiet?: boolean; inPoints?: boolean }

/** `inPoints`: a line that gives points only, also where it gives none. */
function Sum({ amount, points, currency, quiet = false, inPoints = false }: SumProps) {
  return (
    <span className={`figures shrink-0 text-right whitespace-nowrap ${quiet ? 'text-sm' : 'text-lg font-bold'}`}>
      {points !== 0 || inPoints ? <span className="block">{countWords(points, 'point')}</span> : null}
      {amount !== 0 || (points === 0 && !inPoints) ? <span className="block">{moneyWords(amount, currency)}</span> : null}
    </span>
  )
}
