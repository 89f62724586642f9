import type { ReactNode } from 'react'
import type { ShownSkillSheet } from '../../workflows/readiness/show-skill.server'
import { ReadinessBadge } from '../badge'
import { Card } from '../page'
import { percentWords } from '../words'
import { Band } from './band'
import { skillSentence } from './readiness-words'

/** `own`: whether its person reads it. `children`: what can be done about it. */
type Props = { skill: Pick<ShownSkillSheet, 'id' | 'name' | 'readiness'>; own: boolean; children?: ReactNode }

/** Where somebody stands in one skill. */
export function SkillCard({ skill: { id, name, readiness }, own, children }: Props) {
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
            {skillSentence({ ...readiness, id, name })}
          </p>
          <div className="mt-4 max-w-[560px]">
            <Band {...readiness} />
          </div>
        </>
      ) : (
        <p>{`${role} does not ask for this skill. What is observed of it is kept all the same.`}</p>
      )}
      {children}
    </Card>
  )
}
