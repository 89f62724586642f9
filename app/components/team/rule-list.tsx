import { Link } from '@remix-run/react'
import { CircleCheck, CirclePause } from 'lucide-react'
import { Badge } from '../badge'
import { countWords, dateWords } from '../words'
import { restingWords, type RuleTrouble } from './rule-words'

type Listed = { id: string; name: string; sentence: string; reached: number; onAt: number; offAt: number | null; trouble: RuleTrouble | null }

/** A manager's rules: what each says, how many it reached, and whether it is on, and why it rests where it does. */
export function RuleList({ rules }: { rules: readonly Listed[] }) {
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {rules.map(({ id, name, sentence, reached, onAt, offAt, trouble }) => (
        <li key={id} className="px-4 py-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <Link to={`/team/rules/${id}`} className="link inline-flex min-h-11 min-w-0 items-center font-semibold">
              {name}
            </Link>
            <RuleBadge on={offAt === null} />
          </div>
          <p>{sentence}</p>
          {trouble === null ? null : <p className="mt-1 font-medium">{restingWords(trouble)}</p>}
          <p className="mt-1 text-sm text-ink-quiet">
            {`${reached === 0 ? 'Assigned to nobody now' : `Assigned to ${countWords(reached, 'person', 'people')} now`} · on since ${dateWords(onAt)}${offAt === null ? '' : `, off since ${dateWords(offAt)}`}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function RuleBadge({ on }: { on: boolean }) {
  return on ? (
    <Badge tone="good" icon={CircleCheck}>
      On
    </Badge>
  ) : (
    <Badge icon={CirclePause}>Off</Badge>
  )
}
