import { uploadEndings } from '../../../../../domain/quiz/upload-endings'
import { Hidden, Line, ListFault, Passage, Tick } from '../inputs'
import { useItemField } from '../item-fields'
import { Rows } from '../rows'

export function EssayFields() {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Line name="minWords" label="Words at least" number help="Empty: no bound." />
        <Line name="maxWords" label="Words at most" number help="Empty: no bound." />
      </div>
      <RubricFields />
    </>
  )
}

export function UploadFields() {
  const { fault } = useItemField('accepts')
  return (
    <>
      <fieldset>
        <legend className="text-sm font-semibold">Files that may be handed in</legend>
        <ListFault>{fault}</ListFault>
        <div className="grid grid-cols-3 gap-x-4 sm:grid-cols-5">
          {uploadEndings.map((ending) => (
            <Tick key={ending} name={`accepts.${ending}`} label={ending} />
          ))}
        </div>
      </fieldset>
      <Line name="maxFiles" label="Files at most" number help="Empty: one." />
      <RubricFields />
    </>
  )
}

function RubricFields() {
  return (
    <>
      <Rows list="rubric.criteria" title="Rubric" of="criterion" least={1} lead="What a marker judges by. Levels go from the least points to the most.">
        {(at) => (
          <div className="space-y-3 rounded-[8px] bg-sunk p-3">
            <Hidden name="id" />
            <Line name="text" label={`Criterion ${at + 1}`} />
            <Rows list="levels" title="Levels" of="level" least={3}>
              {() => (
                <div className="grid gap-3 sm:grid-cols-[1fr_6rem]">
                  <Hidden name="id" />
                  <Line name="text" label="What an answer looks like" />
                  <Line name="points" label="Points" number />
                </div>
              )}
            </Rows>
          </div>
        )}
      </Rows>
      <Passage name="model" label="A model answer, for markers" rows={4} />
    </>
  )
}
