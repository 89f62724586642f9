import type { ReadinessLabel } from '../../domain/readiness/skill-readiness'
import { ReadinessBadge } from '../badge'
import { Table, Td, Th } from '../table'
import { percentWords } from '../words'

type SkillLine = { id: string; name: string; mandatory: boolean; level: number; figure: number | null; label: ReadinessLabel | null }

const head = (
  <>
    <Th>Skill</Th>
    <Th>Standing</Th>
    <Th align="right">Figure</Th>
  </>
)

/** Every skill of the role with what is known of it; what is not known is said, never shown as zero. */
export function SkillStandings({ skills, caption }: { skills: SkillLine[]; caption: string }) {
  return (
    <Table caption={caption} head={head}>
      {skills.map((skill) => (
        <tr key={skill.id}>
          <Td head>
            {skill.name}
            {skill.mandatory ? <span className="block text-xs font-normal text-ink-quiet">mandatory</span> : null}
          </Td>
          <Td>
            <ReadinessBadge label={skill.label ?? 'unproven'} />
          </Td>
          <Td align="right">
            <span className="whitespace-nowrap">{skill.figure === null ? 'none' : percentWords(skill.figure)}</span>
            <span className="block text-xs whitespace-nowrap text-ink-quiet">needs {percentWords(skill.level)}</span>
          </Td>
        </tr>
      ))}
    </Table>
  )
}
