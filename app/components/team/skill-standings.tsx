import { Link } from '@remix-run/react'
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

type Props = { skills: SkillLine[]; caption: string; personPath: string; mayVerify: boolean }

/** Every skill of the role with what is known of it; what is not known is said, never shown as zero. Each leads to its evidence. */
export function SkillStandings({ skills, caption, personPath, mayVerify }: Props) {
  return (
    <Table caption={caption} head={head}>
      {skills.map((skill) => (
        <tr key={skill.id}>
          <Td head>
            <span className="flex flex-wrap items-center justify-between gap-x-6">
              <Link to={`${personPath}/skills/${skill.id}`} className="link inline-flex min-h-11 items-center">
                {skill.name}
              </Link>
              {mayVerify ? (
                <Link
                  to={`${personPath}/skills/${skill.id}/verify`}
                  className="no-print inline-flex min-h-11 items-center text-xs font-medium text-accent hover:underline"
                  aria-label={`Verify after observing: ${skill.name}`}
                >
                  Verify after observing
                </Link>
              ) : null}
            </span>
            {skill.mandatory ? <span className="-mt-1 block text-xs font-normal text-ink-quiet">mandatory</span> : null}
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
