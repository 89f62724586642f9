import { Form } from '@remix-run/react'
import { type CompletionSort, completionSorts, completionStates, type PersonSort, personSorts, whoms } from '../../domain/insight/completion'
import { Button } from '../button'
import { Field, SelectField } from '../field'
import { FileLink } from '../file-link'
import { completionSortWords, personSortWords, stateWords, whomWords } from './completion-words'
import { Choices } from './team-controls'
import { completionFileUrl, type CompletionView, completionUrl, courseFileUrl, type CourseView, courseUrl } from './team-url'

type Team = { id: string; name: string }

/** Which courses, of whom, in which order, and all of it as a file; a form and links that work without scripts. `rows`: how many are shown. */
export function CompletionControls({ view, teams, rows }: { view: CompletionView; teams: Team[]; rows: number }) {
  return (
    <div className="mb-4 space-y-4">
      <Form method="get" action="/team/courses" preventScrollReset className="flex flex-wrap items-end gap-3">
        {view.sort === 'overdue' ? null : <input type="hidden" name="sort" value={view.sort} />}
        <TeamChoice team={view.team} teams={teams} />
        <WhomChoice whom={view.whom} />
        <Field label="Course" name="q" type="search" key={view.words} defaultValue={view.words} maxLength={100} placeholder="Part of its title" />
        <Button>Show</Button>
      </Form>
      <div className="flex flex-wrap items-center justify-between gap-x-8">
        <Choices
          label="Order"
          lead="First:"
          choices={completionSorts.map((sort: CompletionSort) => ({ words: completionSortWords[sort], to: completionUrl({ ...view, sort, page: 1 }), chosen: sort === view.sort }))}
        />
        {rows > 0 ? <FileLink to={completionFileUrl(view)} /> : null}
      </div>
    </div>
  )
}

/** Which people of a course, in which order, and all of them as a file. */
export function CourseControls({ view, teams, rows }: { view: CourseView; teams: Team[]; rows: number }) {
  return (
    <div className="mb-4 space-y-4">
      <Form method="get" action={`/team/courses/${view.course}`} preventScrollReset className="flex flex-wrap items-end gap-3">
        {view.sort === 'progress' ? null : <input type="hidden" name="sort" value={view.sort} />}
        <TeamChoice team={view.team} teams={teams} />
        <WhomChoice whom={view.whom} />
        <SelectField label="How far" name="state" key={view.state} defaultValue={view.state ?? ''}>
          <option value="">However far</option>
          {completionStates.map((state) => (
            <option key={state} value={state}>
              {stateWords[state]}
            </option>
          ))}
        </SelectField>
        <Button>Show</Button>
      </Form>
      <div className="flex flex-wrap items-center justify-between gap-x-8">
        <Choices
          label="Order"
          lead="First:"
          choices={personSorts.map((sort: PersonSort) => ({ words: personSortWords[sort], to: courseUrl({ ...view, sort, page: 1 }), chosen: sort === view.sort }))}
        />
        {rows > 0 ? <FileLink to={courseFileUrl(view)} /> : null}
      </div>
    </div>
  )
}

/** Which of several teams, as a field of a form. */
export function TeamChoice({ team, teams }: { team: string | null; teams: Team[] }) {
  if (teams.length < 2) return null
  return (
    <SelectField label="Team" name="team" key={team} defaultValue={team ?? ''}>
      <option value="">All my teams</option>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

function WhomChoice({ whom }: { whom: CompletionView['whom'] }) {
  return (
    <SelectField label="Whom" name="whom" key={whom} defaultValue={whom}>
      {whoms.map((one) => (
        <option key={one} value={one}>
          {whomWords[one]}
        </option>
      ))}
    </SelectField>
  )
}
