import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { ShownItem } from '../../../workflows/bank/item-page.server'
import { percentWords } from '../../words'
import { bankWords, difficultyWords, flagWords, typeWords } from './bank-words'

type Props = Pick<ShownItem, 'id' | 'bank' | 'bankName' | 'type' | 'skills' | 'clauseTypes' | 'difficulty' | 'source' | 'lessonTitle' | 'lessonId' | 'counted' | 'fromFile' | 'choices'>

/** What a question is about, where it comes from, and what its answers say of it. */
export function ItemFacts(item: Props) {
  const nameIn = (of: readonly { id: string; name: string }[], id: string) => of.find((one) => one.id === id)?.name ?? id
  const facts: [string, ReactNode][] = [
    ['Type', typeWords[item.type]],
    ['Bank', item.bankName === null ? bankWords(item.bank) : <Link key="bank" className="link inline-flex min-h-11 items-center" to={`/studio/${item.bank}#questions`}>{item.bankName}</Link>],
    ['Skills', Object.entries(item.skills).map(([id, weight]) => `${nameIn(item.choices.skills, id)}${weight === 1 ? '' : ` (weight ${weight})`}`).join(', ') || 'None'],
    ['Clause types', item.clauseTypes.map((id) => nameIn(item.choices.clauseTypes, id)).join(', ') || 'None'],
    ['Difficulty', `${difficultyWords(item.difficulty)} by its author`],
    ['Teaches it', item.lessonTitle ?? item.lessonId ?? 'No lesson is named'],
    ['Source', item.source ?? 'None is named'],
    ['Answers', figures(item.counted)],
    ['Name', <span key="name" className="font-mono text-sm break-all">{item.id}</span>],
    ...(item.fromFile ? [['File', 'A file states it too. What you change here stands until that file says something else.'] as [string, string]] : []),
  ]
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
      {facts.map(([name, words]) => (
        <div key={name} className="contents">
          <dt className="text-sm font-semibold text-ink-quiet sm:pt-0.5">{name}</dt>
          <dd className="mb-2 max-w-[72ch] min-w-0 sm:mb-0">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function figures(counted: ShownItem['counted']): string {
  if (counted === null) return 'None counted of its present wording yet'
  const flag = counted.problem === null ? '' : ` Flagged: ${flagWords(counted.problem).toLowerCase()}.`
  return `${percentWords(counted.facility)} of ${counted.n} right, of its present wording.${flag}`
}
