import type { ReactNode } from 'react'
import type { ShownSkillSheet } from '../../workflows/readiness/show-skill.server'
import { ReadinessBadge } from '../badge'
import { Card } from '../page'
import { practiceWords } from '../practice/practice-words'
import { percentWords } from '../words'
import { Band } from './band'
import { holdsWords, skillSentence } from './readiness-words'

/** `own`: whether its person reads it. `children`: what can be done about it. */
type Props = { skill: Pick<ShownSkillSheet, 'readiness' | 'round'>; own: boolean; children?: ReactNode }

/** Where somebody stands in one skill. */
export function SkillCard({ skill: { readiness, round }, own, children }: Props) {
  const holds = readiness ? holdsWords(readiness.next, readiness.label) : ''
  const role = own ? 'Your role' : 'The role'
  return (
    <Card>
      {readiness ? (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="figures text-3xl font-bold">{readiness.n === 0 ? '–' : percentWords(readiness.figure)}</span>
            <ReadinessBadge label={readiness.label} />
          </div>
          <p className="mt-2">
            {readiness.mandatory ? `${role} needs it without exception. ` : ''}
            {skillSentence(readiness)}
          </p>
          <div className="mt-4 max-w-[560px]">
            <Band {...readiness} />
          </div>
          {holds ? <p className="mt-3">{holds}</p> : null}
          {round ? (
            <p className="mt-4">
              What raises it most for the least time: <strong className="figures">{practiceWords(round)}</strong>
            </p>
          ) : null}
        </>
      ) : (
        <p>{`${role} does not ask for this skill. What is observed of it is kept all the same.`}</p>
      )}
      {children}
    </Card>
  )
}
