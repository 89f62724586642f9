import { Form, Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import type { BankChoices, Choice as Named } from '#db/queries/bank'
import { asksSomething, type BankFilter, type BankOrder, bankOrders, itemStates } from '../../../domain/quiz/bank-filter'
import { itemTypes } from '../../../domain/quiz/item'
import { Button } from '../../button'
import { Choice, Field, SelectField } from '../../field'
import { bankWords, orderWords, stateWords, typeWords, useWords } from './bank-words'

/** What to look for. A form that asks by its address, so that a search can be kept and sent. */
export function BankFilters({ filter, order, choices }: { filter: BankFilter; order: BankOrder; choices: BankChoices }) {
  return (
    <Form method="get" key={JSON.stringify([filter, order])} role="search" aria-label="Questions of the bank" className="mb-6 rounded-[8px] border border-line bg-raised p-4 sm:p-5">
      <div className="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-end">
        <Field label="Words of the question" name="q" type="search" defaultValue={filter.q} maxLength={200} />
        <Button look="primary">Find</Button>
      </div>
      <details className="group mt-3" open={asksSomething({ ...filter, q: '' }) || order !== 'place'}>
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-semibold text-accent [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden="true" className="size-4 shrink-0 transition-transform duration-150 group-open:rotate-90" />
          Narrow it down
        </summary>
        <div className="mt-2 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <Pick label="Bank" name="bank" value={filter.bank} any="All banks" of={choices.banks.map(({ id, name }) => ({ id, name: bankWords(name) }))} />
          <Pick label="Type" name="type" value={filter.type ?? ''} any="All types" of={itemTypes.map((id) => ({ id, name: typeWords[id] }))} />
          <Pick label="Skill" name="skill" value={filter.skill} any="All skills" of={choices.skills} />
          <Pick label="Clause type" name="clauseType" value={filter.clauseType} any="All clause types" of={choices.clauseTypes} />
          <Pick label="Tag" name="tag" value={filter.tag} any="All tags" of={choices.tags} />
          <Pick label="Asked in" name="use" value={filter.use ?? ''} any="Either" of={(['quiz', 'checkpoint'] as const).map((id) => ({ id, name: useWords[id] }))} />
          <div className="grid grid-cols-2 gap-3">
            <Field label="Difficulty from" name="from" type="number" step="any" min={-10} max={10} defaultValue={filter.from ?? ''} />
            <Field label="to" name="to" type="number" step="any" min={-10} max={10} defaultValue={filter.to ?? ''} />
          </div>
          <SelectField label="Standing" name="state" defaultValue={filter.state}>
            {itemStates.map((id) => (
              <option key={id} value={id}>
                {stateWords[id]}
              </option>
            ))}
            <option value="any">All</option>
          </SelectField>
          <SelectField label="Order" name="sort" defaultValue={order}>
            {bankOrders.map((id) => (
              <option key={id} value={id}>
                {orderWords[id]}
              </option>
            ))}
          </SelectField>
        </div>
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6">
          <Choice type="checkbox" name="flagged" value="1" defaultChecked={filter.flagged} label="Only those with bad figures" />
          <Link to="/studio/bank" className="link inline-flex min-h-11 items-center text-sm">
            Start over
          </Link>
        </div>
      </details>
    </Form>
  )
}

/** A list to choose from, with a first choice that asks nothing. A value that is not in the list is kept, as the address asks for it. */
function Pick({ label, name, value, any, of }: { label: string; name: string; value: string; any: string; of: readonly Named[] }) {
  const unknown = value !== '' && !of.some(({ id }) => id === value)
  return (
    <SelectField label={label} name={name} defaultValue={value}>
      <option value="">{any}</option>
      {of.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
      {unknown ? <option value={value}>{value}</option> : null}
    </SelectField>
  )
}
