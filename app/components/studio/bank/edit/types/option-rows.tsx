import { Hidden, Line, Passage, Tick } from '../inputs'
import { Rows } from '../rows'

type Props = { list: string; title: string; of: string; least?: number; several?: boolean; lead?: string }

/** Options with what is said when they are picked. */
export function OptionRows({ list, title, of, least = 4, several = false, lead }: Props) {
  return (
    <Rows list={list} title={title} of={of} least={least} {...(lead && { lead })}>
      {() => <OptionRow several={several} />}
    </Rows>
  )
}

function OptionRow({ several }: { several: boolean }) {
  return (
    <div className="space-y-2 rounded-[8px] bg-sunk p-3">
      <Hidden name="id" />
      <Line name="text" label="Words" />
      <Tick name="right" label="Right" alone={!several} />
      <OptionMore several={several} />
    </div>
  )
}

/** What few options need, put away until it is wanted. */
export function OptionMore({ several }: { several: boolean }) {
  return (
    <details className="group">
      <summary className="link flex min-h-11 cursor-pointer items-center text-sm">Feedback and weight</summary>
      <div className="space-y-3 pb-2">
        <Passage name="feedback" label="Said when it is picked" rows={2} />
        <Line name="weight" label="Weight" number help={several ? 'From -1 to 1. Empty: its share of the right or of the wrong ones.' : 'What picking it alone earns, below 1. Empty: nothing.'} />
      </div>
    </details>
  )
}

/** Words that are taken as an answer. */
export function AnswerRows({ title = 'Accepted answers' }: { title?: string }) {
  return (
    <Rows list="answers" title={title} of="answer" least={2} lead="Spaces, accents of quotes and small differences do not count. * stands for any words.">
      {() => (
        <div className="space-y-2 rounded-[8px] bg-sunk p-3">
          <Line name="text" label="Words" />
          <details>
            <summary className="link flex min-h-11 cursor-pointer items-center text-sm">Feedback and weight</summary>
            <div className="space-y-3 pb-2">
              <Passage name="feedback" label="Said when it is given" rows={2} />
              <Line name="weight" label="Weight" number help="What it earns, above 0 and up to 1. Empty: everything." />
            </div>
          </details>
        </div>
      )}
    </Rows>
  )
}
