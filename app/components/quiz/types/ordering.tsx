import type { Named } from '../../../domain/quiz/body'
import type { AskProps } from './ask'
import { OrderList } from './order-list'
import { writingField } from './writing-field'

/** A list to put in order. Without scripts: for each place which element stands there. */
export function AskOrdering({ asked: { elements }, names, picks, onPick }: AskProps<'ordering'>) {
  const kept = picks.length === elements.length ? picks : elements.map(({ id }) => id)
  if (onPick) return <OrderList elements={kept.flatMap((id) => elements.find((element) => element.id === id) ?? [])} answered={picks.length > 0} onOrder={onPick} />
  return <OrderSelects elements={elements} name={names.plain} picks={picks} />
}

function OrderSelects({ elements, name, picks }: { elements: readonly Named[]; name: string; picks: readonly string[] }) {
  return (
    <>
      <p className="mb-2 text-sm text-ink-quiet">Choose what comes first, second and so on.</p>
      <ol className="space-y-2">
        {elements.map((element, index) => (
          <li key={element.id} className="flex items-center gap-3">
            <span className="figures w-6 shrink-0 text-right text-ink-quiet">{index + 1}.</span>
            <select name={name} aria-label={`Place ${index + 1}`} defaultValue={picks[index] ?? ''} className={writingField}>
              <option value="">Choose</option>
              {elements.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ol>
    </>
  )
}
