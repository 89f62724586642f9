import { type ReactNode, useState } from 'react'
import { Card } from '../../page'
import type { HeadChoices } from '../bank/edit/head-fields'
import { Line, Pick, Tick } from '../bank/edit/inputs'
import { useItemField } from '../bank/edit/item-fields'
import type { FixedQuestion } from './fixed-question'
import { SectionFields } from './section-fields'
import type { SectionCounts } from './use-section-counts'
import { WhatIsTold } from './what-is-told'

type Props = { module: string; inBank: number; known: readonly FixedQuestion[]; choices: Omit<HeadChoices, 'lessons'>; counts: SectionCounts }

/** Every rule of a quiz in plain words. */
export function QuizRules({ module, inBank, known, choices, counts }: Props) {
  const closesAt = useItemField('closesAt')
  const [closes, setCloses] = useState(closesAt.value !== '')
  return (
    <div className="space-y-6" onChange={({ target }) => { if (target instanceof HTMLInputElement && target.name === closesAt.name) setCloses(target.value !== '') }}>
      <Group title="What it asks">
        <Line name="quizTitle" label="Title of the quiz" />
        <Line name="draw" label="Questions drawn from the whole bank" number help={`Empty: all ${inBank}. Where there are sections below, they say what is asked.`} />
        <SectionFields module={module} known={known} choices={choices} counts={counts} />
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
        <WhatIsTold closes={closes} />
      </Group>
      <Group title="Judging">
        <Tick name="certainty" label="Ask how sure each answer is" help="Right earns 1, 2 or 3; wrong costs 0, 2 or 6." />
        <div className="grid gap-4 sm:grid-cols-2">
          <Line name="secondMarks" label="Papers marked twice, in %" number help="Two people mark them blind. Empty: none." />
          <Line name="markBound" label="Difference that needs a third, in %" number help="Of the whole score. Empty: 20." />
        </div>
      </Group>
    </div>
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

function Time({ name, label }: { name: string; label: string }) {
  return <Line name={name} label={label} type="datetime-local" help="Empty: at any time." />
}
