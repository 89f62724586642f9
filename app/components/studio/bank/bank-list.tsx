import { Form, Link } from '@remix-run/react'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { BankLine } from '#db/queries/bank'
import { type BankFilter, filterFields } from '../../../domain/quiz/bank-filter'
import { Badge } from '../../badge'
import { Button } from '../../button'
import { percentWords } from '../../words'
import { difficultyWords, flagWords, itemPath, plainStem, stateWords, typeWords } from './bank-words'

type Props = { lines: readonly BankLine[]; total: number; filter: BankFilter; bankNames: Readonly<Record<string, string>> }

/** Items of one page, each with a box; what is chosen, or all that was found, goes on to a page that changes them. */
export function BankList({ lines, total, filter, bankNames }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const here = lines.filter(({ id }) => chosen.has(id)).length
  const choose = (id: string, on: boolean) => setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  return (
    <Form method="get" action="/studio/bank/change" aria-label="Questions found">
      {filterFields(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <label className="inline-flex min-h-11 cursor-pointer items-center gap-3 pl-3 sm:pl-4">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={here === lines.length}
            onChange={(event) => setChosen(new Set(event.currentTarget.checked ? lines.map(({ id }) => id) : []))}
          />
          <span>All on this page</span>
        </label>
        <Button name="chosen" value="1">{here > 0 ? `Change the ${here} chosen` : 'Change the chosen'}</Button>
        {total > lines.length ? (
          <Button name="all" value="1" look="quiet">
            {`Change all ${total.toLocaleString('en-GB')} found`}
          </Button>
        ) : null}
      </div>
      <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
        {lines.map((line) => (
          <li key={line.id} className="flex items-start gap-2 px-3 py-2 has-checked:bg-accent-quiet sm:px-4">
            <label className="-mx-2 flex size-11 shrink-0 cursor-pointer items-center justify-center">
              <input
                type="checkbox"
                name="item"
                value={line.id}
                checked={chosen.has(line.id)}
                onChange={(event) => choose(line.id, event.currentTarget.checked)}
                className="size-5 accent-accent"
              />
              <span className="sr-only">{`Choose: ${plainStem(line.stem)}`}</span>
            </label>
            <Line line={line} bank={bankNames[line.bank] ?? line.bank} />
          </li>
        ))}
      </ul>
    </Form>
  )
}

function Line({ line, bank }: { line: BankLine; bank: string }) {
  const { id, type, stem, excerpt, state, use, tags, counted, difficulty } = line
  return (
    <div className="min-w-0 grow">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link to={itemPath(id)} className="link line-clamp-2 inline-flex min-h-11 items-center py-1 font-semibold">
          {plainStem(stem)}
        </Link>
        {state === 'in-use' ? null : <Badge tone="warn">{stateWords[state]}</Badge>}
        {counted?.problem ? (
          <Badge tone="warn" icon={TriangleAlert}>
            {flagWords(counted.problem)}
          </Badge>
        ) : null}
      </div>
      {excerpt ? <p className="line-clamp-1 font-serif text-sm text-ink-quiet">{excerpt}</p> : null}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-quiet">
        <span>{typeWords[type]}</span>
        <span>{bank}</span>
        <span className="figures whitespace-nowrap">{`difficulty ${difficultyWords(difficulty)}`}</span>
        <span className="figures whitespace-nowrap">{counted ? `${percentWords(counted.facility)} of ${counted.n} right` : 'no answers yet'}</span>
        {use === 'checkpoint' ? <span>checkpoints only</span> : null}
        {tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </p>
    </div>
  )
}
