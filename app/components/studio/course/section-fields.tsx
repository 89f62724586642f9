import { useState } from 'react'
import type { HeadChoices } from '../bank/edit/head-fields'
import { Line, Pick, Tick } from '../bank/edit/inputs'
import { useItemField } from '../bank/edit/item-fields'
import { Rows } from '../bank/edit/rows'
import type { FixedQuestion } from './fixed-question'
import { MatchLine } from './match-line'
import { QuestionPicker } from './question-picker'
import type { SectionCounts } from './use-section-counts'

/** `known`: the questions that the form names, by what a trainer knows them. */
type Props = { module: string; known: readonly FixedQuestion[]; choices: Omit<HeadChoices, 'lessons'>; counts: SectionCounts }

/** The parts of a quiz: questions by name, or so many at random. */
export function SectionFields(props: Props) {
  return (
    <Rows list="sections" title="Sections" of="section" least={0} tall lead="Each asks these questions, or so many at random. Without sections the quiz asks the whole bank.">
      {() => <Section {...props} />}
    </Rows>
  )
}

const shown = 'flex flex-col gap-4'

function Section({ module, known, choices, counts }: Props) {
  const row = useItemField('').origin.replace(/\.$/, '')
  const [kind, draw] = [useItemField('kind'), useItemField('draw')]
  const [asks, setAsks] = useState(kind.value === 'items' ? 'items' : 'draw')
  const [wanted, setWanted] = useState(draw.value)
  return (
    <div
      data-section={row}
      className={shown}
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement && target.name === kind.name) setAsks(target.value)
        if (target instanceof HTMLInputElement && target.name === draw.name) setWanted(target.value)
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Line name="title" label="Title" />
        <Pick name="kind" label="What it asks" from={[{ id: 'draw', label: 'So many at random' }, { id: 'items', label: 'These questions' }]} first="draw" />
      </div>
      <div className={asks === 'draw' ? shown : 'pane-off flex-col gap-4'}>
        <p className="scriptless-only font-semibold">If so many at random</p>
        <div className="space-y-1.5">
          <Line name="draw" label="Questions drawn" number />
          <MatchLine found={counts === null ? null : counts[row]} wanted={wanted} />
        </div>
        <Rows list="skills" title="Of these skills" of="skill" least={1} movable={false} lead="Of one of them; none for any.">
          {() => <Pick name="skill" label="Skill" from={choices.skills} none="Any" />}
        </Rows>
        <Rows list="clauseTypes" title="Of these clause types" of="clause type" least={1} movable={false} lead="Of one of them; none for any.">
          {() => <Pick name="type" label="Clause type" from={choices.clauseTypes} none="Any" />}
        </Rows>
        <Line name="tags" label="With one of these tags" help="Parted by commas. Empty: any." />
        <Line name="banks" label="From the banks of these modules" help="Their whole names, such as course/module, parted by commas. Empty: this module." />
        <div className="grid grid-cols-2 gap-4">
          <Line name="difficultyFrom" label="Difficulty from" number help="From −4 to 4; 0 is as hard as most." />
          <Line name="difficultyTo" label="Difficulty to" number />
        </div>
      </div>
      <div className={asks === 'items' ? shown : 'pane-off flex-col gap-4'}>
        <p className="scriptless-only font-semibold">If these questions</p>
        <QuestionPicker module={module} known={known} />
      </div>
      <Tick name="shuffle" label="Another order for each attempt" />
    </div>
  )
}
