import { orderingMethods } from '../../../../../domain/quiz/ordering-methods'
import { methodWords } from '../edit-words'
import { Hidden, Line, Passage, Pick, Tick } from '../inputs'
import { Rows } from '../rows'
import { AnswerRows, OptionRows } from './option-rows'

export function ChoiceFields({ several = false }: { several?: boolean }) {
  return <OptionRows list="options" title="Options" of="option" several={several} lead={several ? 'Tick all that are right. A wrong pick costs.' : 'Tick the one that is right.'} />
}

export function TrueFalseFields() {
  return (
    <>
      <Pick name="right" label="The statement is" from={[{ id: 'true', label: 'True' }, { id: 'false', label: 'False' }]} none="Choose" />
      <Passage name="feedbackTrue" label="Said to who says true" rows={2} />
      <Passage name="feedbackFalse" label="Said to who says false" rows={2} />
      <OptionRows list="reasons" title="Reasons" of="reason" least={2} lead="If there are any, one has to be chosen besides. Leave all empty for none." />
    </>
  )
}

export function OrderingFields() {
  return (
    <>
      <Rows list="elements" title="Steps in their right order" of="step" least={4} lead="They are shown in another order.">
        {(at) => (
          <>
            <Hidden name="id" />
            <Line name="text" label={`Step ${at + 1}`} />
          </>
        )}
      </Rows>
      <Pick name="method" label="How the order is judged" from={orderingMethods.map((id) => ({ id, label: methodWords[id] }))} first="longest-ordered-subset" />
    </>
  )
}

export function TextFields() {
  return (
    <>
      <AnswerRows />
      <Tick name="caseSensitive" label="Small and capital letters differ" />
    </>
  )
}
