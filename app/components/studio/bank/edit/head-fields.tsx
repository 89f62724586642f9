import { canBeAskedInLesson, type ItemType } from '../../../../domain/quiz/item'
import { Choice } from '../../../field'
import { hardnessSteps, hardnessWords } from './edit-words'
import { Line, Pick, type PickFrom } from './inputs'
import { useItemField } from './item-fields'
import { Rows } from './rows'

export type HeadChoices = { skills: PickFrom; clauseTypes: PickFrom; lessons: PickFrom }

/** What a question asks about, how hard it is, and where it belongs. */
export function HeadFields({ type, choices, isNew }: { type: ItemType; choices: HeadChoices; isNew: boolean }) {
  return (
    <>
      <Rows list="skills" title="Skills" of="skill" least={1} lead="What a right answer shows. The weight says how much of it: above 0 and up to 1.">
        {() => (
          <div className="grid gap-3 sm:grid-cols-[1fr_7rem]">
            <Pick name="skill" label="Skill" from={choices.skills} none="None" />
            <Line name="weight" label="Weight" number first="1" />
          </div>
        )}
      </Rows>
      <Rows list="clauseTypes" title="Clause types" of="clause type" least={1} lead="The first sorts it among the drills.">
        {() => <Pick name="type" label="Clause type" from={choices.clauseTypes} none="None" />}
      </Rows>
      <div className="grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
        <Difficulty />
        <Line name="tags" label="Tags" help="Parted by commas, such as nda, q3-launch." />
      </div>
      <Line name="source" label="Source" help="Where the question or its subject comes from. Reps do not see it." />
      {choices.lessons.length > 0 ? <Pick name="lesson" label="Lesson it asks about" from={choices.lessons} none="None in particular" help="Who answers wrong is sent there." /> : null}
      {canBeAskedInLesson(type) ? <AskedIn /> : null}
      {isNew ? <Line name="key" label="Name in the bank" help="Lessons ask it by this name. Empty: made of its first words." /> : null}
    </>
  )
}

function Difficulty() {
  const { value } = useItemField('difficulty')
  const own = Number(value || 0)
  const steps = [...new Set<number>([...hardnessSteps, own])].sort((one, other) => one - other)
  const signed = (step: number) => (step > 0 ? `+${step}` : String(step).replace('-', '−'))
  return <Pick name="difficulty" label="How hard" from={steps.map((step) => ({ id: String(step), label: `${hardnessWords(step)} (${signed(step)})` }))} first="0" help="Your guess. Answers measure it." />
}

function AskedIn() {
  const { name, value } = useItemField('askedIn')
  const inLessons = value === 'checkpoint'
  return (
    <fieldset>
      <legend className="text-sm font-semibold">Asked in</legend>
      <Choice type="radio" name={name} value="quiz" defaultChecked={!inLessons} label="Quizzes" help="A lesson may ask it too." />
      <Choice type="radio" name={name} value="checkpoint" defaultChecked={inLessons} label="Lessons only" help="No quiz draws it." />
    </fieldset>
  )
}
