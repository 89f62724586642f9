import type { CasePartType } from '../../../../../domain/quiz/body'
import { typeWords } from '../../bank-words'
import { Hidden, Line, Passage, Pick } from '../inputs'
import { useItemField } from '../item-fields'
import { partFields } from '../part-forms'
import { Rows } from '../rows'

const partTypes = Object.keys(partFields) as CasePartType[]
const isPart = (type: string): type is CasePartType => type in partFields

/** Questions about one extract. A part keeps the type it was added with. */
export function CaseFields() {
  return (
    <>
      <Pick name="partType" label="Type of the part to add next" from={partTypes.map((id) => ({ id, label: typeWords[id] }))} first="single" />
      <Rows list="parts" title="Parts" of="part" least={0} served lead="All ask about the extract above. Points weigh a part among the others.">
        {(at) => <Part at={at} />}
      </Rows>
    </>
  )
}

function Part({ at }: { at: number }) {
  const type = useItemField('type').value
  const Fields = isPart(type) ? partFields[type] : null
  return (
    <div className="space-y-4 rounded-[8px] border border-line p-4">
      <Hidden name="id" />
      <Hidden name="type" />
      <p className="font-semibold">{`${String.fromCharCode(97 + at)}) ${isPart(type) ? typeWords[type] : ''}`}</p>
      <Passage name="stem" label="Question" rows={2} />
      <Line name="points" label="Points" number first="1" />
      {Fields ? <Fields /> : null}
      <Passage name="feedback" label="Said afterwards" rows={2} />
    </div>
  )
}
