import { type LessonEffect, leastPeople } from '../../../domain/insight/lesson-moves'
import { Points, pointsWords } from '../../readiness/points'
import { Table, Td, Th } from '../../table'
import { countWords, percentWords } from '../../words'

type Skill = { id: string; name: string; measured: number; effect: LessonEffect | null }

const head = (
  <>
    <Th>Skill</Th>
    <Th align="right">People</Th>
    <Th align="right">Before</Th>
    <Th align="right">After</Th>
    <Th align="right">Change, in points</Th>
    <Th align="right">Half of them</Th>
  </>
)

/** Each skill of a lesson with what its figure did; of too few people nothing is told but how many they are. */
export function EffectTable({ skills }: { skills: Skill[] }) {
  return (
    <Table caption="What the lesson moved, by skill" head={head}>
      {skills.map(({ id, name, measured, effect }) => (
        <tr key={id}>
          <Td head>{name}</Td>
          {effect ? (
            <>
              <Td align="right">{effect.n}</Td>
              <Td align="right">{percentWords(effect.before)}</Td>
              <Td align="right">{percentWords(effect.after)}</Td>
              <Td align="right">
                <Points moved={effect.change} />
              </Td>
              <Td align="right">
                <span className="figures whitespace-nowrap">{`${pointsWords(effect.low)} to ${pointsWords(effect.high)}`}</span>
              </Td>
            </>
          ) : (
            <td colSpan={5} className="px-2.5 py-3 text-ink-quiet sm:px-4">
              {`${countWords(measured, 'person was', 'people were')} measured: too few to tell, it takes ${leastPeople}.`}
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
