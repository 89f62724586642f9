import { Link } from '@remix-run/react'
import type { TeamSummary } from '../../domain/insight/summarise'
import { countWords } from '../words'

/** Who is ready and who needs the manager, in short sentences. */
export function TeamSentence({ summary, skillNames }: { summary: TeamSummary; skillNames: Record<string, string> }) {
  const { counts, withoutRole, needs, needing, gap } = summary
  return (
    <>
      {readyWords(counts.ready, summary.people - withoutRole)}
      {needs.length > 0 ? <Needs named={needs} all={needing} /> : ' No one is short of their role or late.'}
      {counts.unproven > 0 ? ` ${counts.unproven} ${counts.unproven === 1 ? 'is' : 'are'} unproven.` : null}
      {gap ? ` Most often missing: ${skillNames[gap] ?? gap}.` : null}
      {withoutRole > 0 ? ` ${countWords(withoutRole, 'person has', 'people have')} no role to be ready for yet.` : null}
    </>
  )
}

function readyWords(ready: number, all: number): string {
  if (all === 0) return ''
  if (ready === 0) return 'No one is proven ready for their role yet.'
  if (ready === all) return 'Everyone is ready for their role.'
  return `${ready} of ${all} ${ready === 1 ? 'is' : 'are'} ready for their role.`
}

function Needs({ named, all }: { named: TeamSummary['needs']; all: number }) {
  const rest = all - named.length
  return (
    <>
      {named.map(({ id, name }, at) => (
        <span key={id}>
          {at === 0 ? ' ' : rest > 0 ? ', ' : ' and '}
          <Link to={`/team/${id}`} className="link">
            {name}
          </Link>
        </span>
      ))}
      {rest > 0 ? ` and ${rest} more` : null}
      {all === 1 ? ' needs you first.' : ' need you first.'}
    </>
  )
}
