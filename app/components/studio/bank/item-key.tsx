import { Check, X } from 'lucide-react'
import type { ShownItem } from '../../../workflows/bank/item-page.server'

type Props = Pick<ShownItem, 'answers' | 'feedback' | 'rubric' | 'model'>

/** What is right, place by place, and what is said of each answer. For trainers alone. */
export function ItemKey({ answers: lines, feedback, rubric, model }: Props) {
  const said = [['When right', feedback.whenRight], ['When wrong', feedback.whenWrong], ['To everyone', feedback.general], ['A model answer', model]] as const
  return (
    <div className="space-y-4">
      {lines.length > 0 ? (
        <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
          {lines.map(({ part, label, right, key, feedback: words }, at) => (
            <li key={`${at} ${label}`} className="px-4 py-3">
              {part !== null && part !== lines[at - 1]?.part ? <p className="mb-2 text-sm font-semibold text-ink-quiet">{part}</p> : null}
              <p className="flex items-start gap-2">
                {right ? <Check aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-good" /> : <X aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-quiet" />}
                <span className="min-w-0 wrap-anywhere">
                  <span className="sr-only">{right ? 'Right: ' : 'Wrong: '}</span>
                  <span className={right ? 'font-semibold' : ''}>{label}</span>
                  {key !== null && key !== label ? <span className="font-semibold text-good">{`: ${key}`}</span> : null}
                  {words ? <span className="mt-0.5 block text-sm text-ink-quiet">{words}</span> : null}
                </span>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {rubric.map(({ id, text, levels }) => (
        <div key={id} className="rounded-[8px] border border-line bg-raised px-4 py-3">
          <p className="font-semibold">{text}</p>
          <ul className="mt-1 text-sm">
            {levels.map((level) => (
              <li key={level.id}>
                <span className="figures inline-block w-8 text-ink-quiet">{level.points}</span>
                {level.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <dl className="space-y-2 text-sm">
        {said.map(([name, words]) =>
          words ? (
            <div key={name}>
              <dt className="font-semibold text-ink-quiet">{name}</dt>
              <dd className="max-w-[72ch]">{words}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  )
}
