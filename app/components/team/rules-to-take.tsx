import { TriangleAlert } from 'lucide-react'
import { Badge } from '../badge'
import { ButtonLink } from '../button'
import { countWords } from '../words'
import { type RuleTrouble, troubleWords } from './rule-words'

type Listed = { id: string; name: string; sentence: string; reached: number; owner: string; trouble: RuleTrouble | null }

/** Rules of others that one may take over, and why one should. */
export function RulesToTake({ rules }: { rules: readonly Listed[] }) {
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {rules.map(({ id, name, sentence, reached, owner, trouble }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
          <div className="min-w-64 flex-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="text-base font-semibold">{name}</h3>
              {trouble === null ? null : (
                <Badge tone="warn" icon={TriangleAlert}>
                  At rest
                </Badge>
              )}
            </div>
            <p>{sentence}</p>
            <p className="mt-1 text-sm text-ink-quiet">
              {`${trouble === null ? `${owner} looks after it.` : troubleWords(trouble, owner)} ${reached === 0 ? 'Assigned to nobody now.' : `Assigned to ${countWords(reached, 'person', 'people')} now.`}`}
            </p>
          </div>
          <ButtonLink to={`/team/rules/${id}/take-over`} aria-label={`Take over ${name}`}>
            Take over
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
