import { useEffect, useState } from 'react'
import { type Moment, type OwnTellings, ownTellings, type Telling, withOwnTellings } from '../../../domain/quiz/disclosure'
import type { FeedbackMode } from '../../../domain/quiz/policy'
import { disclosureIn, modeIn } from '../../../library/quiz-form/told-fields'
import { Choice } from '../../field'
import { useItemField, useStart } from '../bank/edit/item-fields'
import { DisclosureTable } from './disclosure-table'
import { toldWords } from './told-words'

const modes = [
  ['each', 'After each answer', 'For learning: an answer stands once it is given.'],
  ['end', 'At the end', 'For training: every answer may be changed until then.'],
  ['closed', 'Once the quiz is closed', 'For evaluation: the score alone until then.'],
] as const

/** When answers are explained, and the table of what is told when, which follows that choice but for what was decided in it. */
export function WhatIsTold({ closes }: { closes: boolean }) {
  const { fields } = useStart()
  const [mode, table] = [useItemField('feedback'), useItemField('ownDisclosure')]
  const [feedback, setFeedback] = useState<FeedbackMode>(() => modeIn(fields))
  const [isOwn, setIsOwn] = useState(table.value === '1')
  const [decided, setDecided] = useState<OwnTellings>(() => (table.value === '1' ? ownTellings(modeIn(fields), disclosureIn(fields)) : {}))
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const told = withOwnTellings(feedback, isOwn ? decided : {})
  const decide = (moment: Moment, telling: Telling, now: boolean) => {
    setDecided({ ...(isOwn ? decided : {}), [`${moment}.${telling}`]: now })
    setIsOwn(true)
  }
  return (
    <>
      <fieldset>
        <legend className="text-sm font-semibold">Answers are explained</legend>
        {modes.map(([one, label, help]) => (
          <Choice key={one} type="radio" name={mode.name} value={one} checked={feedback === one} onChange={() => setFeedback(one)} label={label} help={help} />
        ))}
      </fieldset>
      <p role="status" className="rounded-[8px] bg-sunk px-4 py-3 text-sm">{toldWords(told, closes)}</p>
      <div className="space-y-2">
        <Choice
          type="checkbox" name={table.name} value="1" checked={isOwn} onChange={(event) => setIsOwn(event.currentTarget.checked)} label="Use a table of my own"
          help="Else the choice above says it all, and the table shows what that means."
        />
        <DisclosureTable feedback={feedback} told={told} locked={scripted} onChange={decide} />
        <p className="text-sm text-ink-quiet">While it is taken, only “After each answer” can tell anything: elsewhere no answer stands before the end.</p>
      </div>
    </>
  )
}
