import { FileLink } from '../file-link'
import { Choices } from './team-controls'

type View = { state: 'unfinished' | 'overdue' | 'finished' | null; sort: 'due' | 'name'; page: number }

/** The address of a rule with who of those it reached is asked for, in which order; with `file`, that of all of them as a file. */
export function ruleUrl(id: string, { state, sort, page }: View, file = false): string {
  const search = new URLSearchParams({ ...(state === null ? {} : { state }), ...(sort === 'due' ? {} : { sort }), ...(page === 1 ? {} : { page: String(page) }) }).toString()
  return `/team/rules/${id}${file ? '/people.csv' : ''}${search === '' ? '' : `?${search}`}`
}

const states = { all: null, unfinished: 'unfinished', overdue: 'overdue', finished: 'finished' } as const
const stateWords = { all: 'Everyone', unfinished: 'Not finished', overdue: 'Overdue', finished: 'Finished' }

/** Who of those whom a rule reached, in which order, and all of them as a file; links that work without scripts. `rows`: how many are shown. */
export function RuleControls({ id, view, rows }: { id: string; view: View; rows: number }) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8">
      <Choices
        label="How far"
        choices={(['all', 'unfinished', 'overdue', 'finished'] as const).map((one) => ({
          words: stateWords[one], to: ruleUrl(id, { ...view, state: states[one], page: 1 }), chosen: states[one] === view.state,
        }))}
      />
      <Choices
        label="Order" lead="First:"
        choices={(['due', 'name'] as const).map((sort) => ({ words: sort === 'due' ? 'Earliest due' : 'Name', to: ruleUrl(id, { ...view, sort, page: 1 }), chosen: sort === view.sort }))}
      />
      {rows > 0 ? <FileLink to={ruleUrl(id, { ...view, page: 1 }, true)} /> : null}
    </div>
  )
}
