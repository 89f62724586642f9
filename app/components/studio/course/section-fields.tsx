import { countWords } from '../../words'
import type { HeadChoices } from '../bank/edit/head-fields'
import { Line, Passage, Pick, Tick } from '../bank/edit/inputs'
import { useItemField } from '../bank/edit/item-fields'
import { Rows } from '../bank/edit/rows'

type Props = { choices: Omit<HeadChoices, 'lessons'>; found: readonly number[] }

/** The parts of a quiz: questions by name, or so many at random. */
export function SectionFields({ choices, found }: Props) {
  return (
    <Rows list="sections" title="Sections" of="section" least={1} lead="Without sections the quiz asks the whole bank. Leave the first empty for none.">
      {(at) => <Section at={at} choices={choices} found={found} />}
    </Rows>
  )
}

function Section({ at, choices, found }: Props & { at: number }) {
  const { origin } = useItemField('')
  const stood = Number(/sections\.(\d+)\.?$/.exec(origin)?.[1] ?? -1)
  const count = found[stood]
  return (
    <div className="space-y-4 rounded-[8px] border border-line p-4">
      <p className="font-semibold">{`Section ${at + 1}`}</p>
      <Line name="title" label="Title" />
      <Pick name="kind" label="What it asks" from={[{ id: 'draw', label: 'So many at random' }, { id: 'items', label: 'These questions' }]} first="draw" />
      {count === undefined ? null : <p className="text-sm text-ink-quiet">{`${countWords(count, 'question')} of the bank ${count === 1 ? 'fits' : 'fit'} it.`}</p>}
      <details open>
        <summary className="link flex min-h-11 cursor-pointer items-center">At random</summary>
        <div className="space-y-4 pb-2">
          <Line name="draw" label="Questions drawn" number />
          <Rows list="skills" title="Of these skills" of="skill" least={1} movable={false} lead="Of one of them; none for any.">
            {() => <Pick name="skill" label="Skill" from={choices.skills} none="Any" />}
          </Rows>
          <Rows list="clauseTypes" title="Of these clause types" of="clause type" least={1} movable={false} lead="Of one of them; none for any.">
            {() => <Pick name="type" label="Clause type" from={choices.clauseTypes} none="Any" />}
          </Rows>
          <Line name="tags" label="With one of these tags" help="Parted by commas. Empty: any." />
          <div className="grid gap-4 sm:grid-cols-2">
            <Line name="difficultyFrom" label="Difficulty from" number help="From −4 to 4; 0 is as hard as most." />
            <Line name="difficultyTo" label="to" number />
          </div>
        </div>
      </details>
      <details open={useItemField('kind').value === 'items'}>
        <summary className="link flex min-h-11 cursor-pointer items-center">These questions</summary>
        <Passage name="items" label="Names, one on each line" rows={5} help="In the order in which they are asked, unless it is shuffled." />
      </details>
      <Tick name="shuffle" label="Another order for each attempt" />
    </div>
  )
}
