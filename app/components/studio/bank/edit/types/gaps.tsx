import { Hidden, Line, Passage, Tick } from '../inputs'
import { Places } from '../places'
import { Rows } from '../rows'
import { AnswerRows, OptionMore, OptionRows } from './option-rows'

const help = 'Write [[a-name]] for each gap: letters, numbers, - and _.'

export function GapChoiceFields() {
  return (
    <Places list="gaps" of="gap" textLabel="Text with its gaps" help={help}>
      {() => <OptionRows list="options" title="Options" of="option" least={3} />}
    </Places>
  )
}

export function GapTextFields() {
  return (
    <Places list="gaps" of="gap" textLabel="Text with its gaps" help={help}>
      {() => (
        <>
          <AnswerRows />
          <Tick name="caseSensitive" label="Small and capital letters differ" />
        </>
      )}
    </Places>
  )
}

export function HotTextFields() {
  return (
    <Places list="spans" of="passage" textLabel="Clause with the words that can be marked" help="Write [[at_all_times]] for words that can be marked: _ stands for a blank. Other words can be given below.">
      {(row) => (
        <>
          <Line name="text" label="Words" help={`Empty: “${row.id.replaceAll('_', ' ')}”.`} />
          <Tick name="right" label="Has to be marked" />
          <OptionMore several />
        </>
      )}
    </Places>
  )
}

export function GapMatchFields() {
  return (
    <>
      <Places list="gaps" of="gap" textLabel="Clause with its gaps" help={help}>
        {() => (
          <>
            <Line name="choice" label="Words that fill it" />
            <Passage name="feedback" label="Said about this gap" rows={2} />
          </>
        )}
      </Places>
      <Rows list="choices" title="Pieces" of="piece" least={2} lead="Decoys, and pieces that may be used more than once. What fills a gap comes by itself.">
        {() => (
          <div className="space-y-2 rounded-[8px] bg-sunk p-3">
            <Hidden name="id" />
            <Line name="text" label="Words" />
            <Line name="uses" label="May be used" number help="How many gaps it may fill. Empty: one. 0: any number." />
          </div>
        )}
      </Rows>
    </>
  )
}
