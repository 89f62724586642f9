import { Choices } from './team-controls'

type View = { state: 'unfinished' | 'overdue' | 'finished' | null; sort: 'due' | 'name'; page: number }

/** The address of a rule with who of those it reached is asked for, in which order. */
export function ruleUrl(id: string, { state, sort, page }: View): string {
  const search = new URLSearchParams({ ...(state === null ? {} : { state }), ...(sort === 'due' ? {} : { sort }), ...(page === 1 ? {} : { page: String(page) }) }).toString()
  return `/team/rules/${id}${search === '' ? '' : `?${search}`}`
}

const states = { all: null, unfinished: 'unfinished', overdue: 'overdue', finished: 'finished' } as const
const stateWords = { all: 'Everyone', unfinished: 'Not finished', overdue: 'Overdue', finished: 'Finished' }

/** Who of those whom a rule reached, and in which order; links that work without scripts. */
export function RuleControls({ id, view }: { id: string; view: View }) {
  return (
    <div className="mb-4 flex flex-wrap justify-between gap-x-8">
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
    </div>
  )
}
