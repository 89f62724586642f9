import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { SkillCount } from '../../domain/insight/rank-skills'

const parts = [
  { key: 'ready', fill: 'var(--good)', stroke: 'var(--good)' },
  { key: 'unproven', fill: 'url(#team-unproven)', stroke: 'var(--warn)' },
  { key: 'not-yet', fill: 'var(--paper-raised)', stroke: 'var(--bad)' },
] as const

/** One bar a skill, as long as there are people: filled for ready, hatched for unproven, open for not yet. `rowHeight` in pixels. */
export function SkillBars({ skills, people, rowHeight }: { skills: SkillCount[]; people: number; rowHeight: number }) {
  return (
    <ResponsiveContainer width="100%" height={skills.length * rowHeight}>
      <BarChart layout="vertical" data={skills} margin={{ top: 0, right: 1, bottom: 0, left: 1 }} barSize={12} accessibilityLayer={false}>
        <defs>
          <pattern id="team-unproven" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill="var(--warn-quiet)" />
            <rect width="2" height="5" fill="var(--warn)" />
          </pattern>
        </defs>
        <XAxis type="number" domain={[0, people]} hide />
        <YAxis type="category" dataKey="skillId" hide />
        {parts.map(({ key, fill, stroke }) => (
          <Bar key={key} dataKey={key} stackId="people" fill={fill} stroke={stroke} strokeWidth={1} isAnimationActive={false} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
