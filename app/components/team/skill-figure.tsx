import { lazy, Suspense, useEffect, useState } from 'react'
import type { SkillCount } from '../../domain/insight/rank-skills'
import type { TeamSummary } from '../../domain/insight/summarise'
import { Card, Section } from '../page'
import { Table, Td, Th } from '../table'
import { countWords } from '../words'

const SkillBars = lazy(() => import('./skill-bars').then((bars) => ({ default: bars.SkillBars })))

const shown = 6
const rowHeight = 60

type Props = { summary: TeamSummary; skillNames: Record<string, string> }

/** Where the people of the most frequent role stand, skill by skill. Words come from the server, bars join them in the browser. */
export function SkillFigure({ summary: { profile, skills }, skillNames }: Props) {
  const inBrowser = useInBrowser()
  if (profile === null) return null
  const worst = skills.slice(0, shown)
  const lead = `${countWords(profile.people, 'person', 'people')} with the role ${profile.name}, the least ready skills first. Filled is ready, hatched is unproven, open is not yet.`
  return (
    <Section title="Where is the team ready, and where not yet?" lead={lead} id="skills">
      <Card>
        <div className="relative" style={{ height: worst.length * rowHeight }}>
          <div className="absolute inset-0" aria-hidden="true">
            {inBrowser ? (
              <Suspense fallback={null}>
                <SkillBars skills={worst} people={profile.people} rowHeight={rowHeight} />
              </Suspense>
            ) : null}
          </div>
          <ul className="pointer-events-none relative">
            {worst.map((skill) => (
              <li key={skill.skillId} style={{ height: rowHeight }} className="flex flex-col">
                <span className="h-[38px] truncate text-sm font-semibold">{skillNames[skill.skillId] ?? skill.skillId}</span>
                <span className="figures text-xs text-ink-quiet">{standWords(skill)}</span>
              </li>
            ))}
          </ul>
        </div>
        <details className="mt-2">
          <summary className="min-h-11 py-3 text-sm font-medium text-accent">The same numbers as a table, all {skills.length} skills</summary>
          <SkillTable skills={skills} skillNames={skillNames} roleName={profile.name} />
        </details>
      </Card>
    </Section>
  )
}

/** False on the server and in the first drawing, so that both agree. */
function useInBrowser(): boolean {
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  return inBrowser
}

const standWords = (skill: SkillCount): string => `${skill.ready} ready · ${skill.unproven} unproven · ${skill['not-yet']} not yet`

function SkillTable({ skills, skillNames, roleName }: { skills: SkillCount[]; skillNames: Record<string, string>; roleName: string }) {
  const head = (
    <>
      <Th>Skill</Th>
      <Th align="right">Ready</Th>
      <Th align="right">Unproven</Th>
      <Th align="right">Not yet</Th>
    </>
  )
  return (
    <Table caption={`People by skill, role ${roleName}`} head={head}>
      {skills.map((skill) => (
        <tr key={skill.skillId}>
          <Td head>
            {skillNames[skill.skillId] ?? skill.skillId}
            {skill.mandatory ? <span className="font-normal text-ink-quiet"> · mandatory</span> : null}
          </Td>
          <Td align="right">{skill.ready}</Td>
          <Td align="right">{skill.unproven}</Td>
          <Td align="right">{skill['not-yet']}</Td>
        </tr>
      ))}
    </Table>
  )
}
