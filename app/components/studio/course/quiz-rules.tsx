import type { ReactNode } from 'react'
import { Choice } from '../../field'
import { Card } from '../../page'
import type { HeadChoices } from '../bank/edit/head-fields'
import { Line, Pick, Tick } from '../bank/edit/inputs'
import { useItemField } from '../bank/edit/item-fields'
import { DisclosureTable } from './disclosure-table'
import { SectionFields } from './section-fields'

/** Every rule of a quiz in plain words. */
export function QuizRules({ choices, found }: { choices: Omit<HeadChoices, 'lessons'>; found: readonly number[] }) {
  return (
    <>
      <Group title="What it asks">
        <Line name="quizTitle" label="Title of the quiz" />
        <Line name="draw" label="Questions drawn from the whole bank" number help="Empty: all. With sections, these say it." />
        <SectionFields choices={choices} found={found} />
        <Tick name="shuffle" label="Another order of questions for each attempt" />
        <Tick name="shuffleOptions" label="Another order of options for each attempt" />
      </Group>
      <Group title="Passing and attempts">
        <div className="grid gap-4 sm:grid-cols-2">
          <Line name="passMark" label="Pass mark in %" number help="Empty: practice, no mark." />
          <Line name="attempts" label="Attempts" number help="Empty: no limit." />
          <Line name="delayMinutes" label="Minutes between two attempts" number help="Empty: none. A day has 1440." />
          <Pick name="grading" label="Which attempt counts" from={[{ id: 'highest', label: 'The best' }, { id: 'last', label: 'The last' }, { id: 'average', label: 'The average of all' }]} first="highest" />
        </div>
        <Tick name="testOut" label="Who passes has done the module" help="Its lessons need not be read first." />
      </Group>
      <Group title="Time">
        <div className="grid gap-4 sm:grid-cols-2">
          <Line name="minutes" label="Time limit in minutes" number help="Empty: none. By the server’s clock." />
          <Line name="graceMinutes" label="Grace in minutes" number help="Empty: it is submitted as it stands when the time is up." />
          <Time name="opensAt" label="Opens (UTC)" />
          <Time name="closesAt" label="Closes (UTC)" />
        </div>
        <Tick name="oneSitting" label="In one sitting" help="Left alone for half an hour it is submitted as it stands." />
      </Group>
      <Group title="What is told when">
        <Feedback />
        <DisclosureTable />
      </Group>
      <Group title="Judging">
        <Tick name="certainty" label="Ask how sure each answer is" help="Right earns 1, 2 or 3; wrong costs 0, 2 or 6." />
        <div className="grid gap-4 sm:grid-cols-2">
          <Line name="secondMarks" label="Papers marked twice, in %" number help="Two people mark them blind. Empty: none." />
          <Line name="markBound" label="Difference that needs a third, in %" number help="Of the whole score. Empty: 20." />
        </div>
      </Group>
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="space-y-5">
      <h2 className="text-lg">{title}</h2>
      {children}
    </Card>
  )
}

function Feedback() {
  const { name, value } = useItemField('feedback')
  const modes = [
    ['each', 'After each answer', 'For learning: an answer stands once it is given.'],
    ['end', 'At the end', 'For training: every answer may be changed until then.'],
    ['closed', 'Once the quiz is closed', 'For evaluation: the score alone until then.'],
  ] as const
  return (
    <fieldset>
      <legend className="text-sm font-semibold">Answers are explained</legend>
      {modes.map(([mode, label, help]) => (
        <Choice key={mode} type="radio" name={name} value={mode} defaultChecked={(value || 'end') === mode} label={label} help={help} />
      ))}
    </fieldset>
  )
}

function Time({ name, label }: { name: string; label: string }) {
  return <Line name={name} label={label} type="datetime-local" help="Empty: at any time." />
}
