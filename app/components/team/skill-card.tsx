import type { ShownSkillSheet } from '../../workflows/readiness/show-skill.server'
import { ReadinessBadge } from '../badge'
import { Card } from '../page'
import { Band } from '../readiness/band'
import { skillSentence } from '../readiness/readiness-words'
import { percentWords } from '../words'

type Props = { skill: Pick<ShownSkillSheet, 'id' | 'name' | 'readiness'> }

/** Where somebody stands in one skill, to their manager. */
export function SkillCard({ skill: { id, name, readiness } }: Props) {
  if (!readiness) {
    return (
      <Card>
        <p>The role does not ask for this skill. What is observed of it is kept all the same.</p>
      </Card>
    )
  }
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="figures text-3xl font-bold">{readiness.n === 0 ? '–' : percentWords(readiness.figure)}</span>
        <ReadinessBadge label={readiness.label} />
      </div>
      <p className="mt-2">
        {readiness.mandatory ? 'The role needs it without exception. ' : ''}
        {skillSentence({ ...readiness, id, name })}
      </p>
      <div className="mt-4 max-w-[560px]">
        <Band {...readiness} />
      </div>
    </Card>
  )
}
