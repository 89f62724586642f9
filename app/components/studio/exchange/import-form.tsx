import { Form, useNavigation } from '@remix-run/react'
import { FileUp } from 'lucide-react'
import { Button } from '../../button'
import { FileField, SelectField } from '../../field'

type Bank = { id: string; title: string; course: string }
type SkillName = { id: string; name: string; areaName: string }

export const formatNames = { csv: 'CSV', aiken: 'Aiken', gift: 'GIFT', 'moodle-xml': 'Moodle XML', qti: 'QTI' } as const

/** Which file, into which bank, and under which skill what names none. */
export function ImportForm({ banks, skills, bank }: { banks: Bank[]; skills: SkillName[]; bank: string }) {
  const sending = useNavigation().formEncType === 'multipart/form-data'
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-[560px] space-y-5 rounded-[8px] border border-line bg-raised p-5 sm:p-6">
      <FileField
        label="File of questions" name="questions" required
        help="At most 10 MB and 5,000 questions, in UTF-8, no line longer than 100,000 characters. A package of QTI is a zip archive. Pictures do not come along."
      />
      <SelectField label="Format" name="format" defaultValue="auto">
        <option value="auto">Tell it from the file</option>
        {Object.entries(formatNames).map(([value, name]) => <option key={value} value={value}>{name}</option>)}
      </SelectField>
      <SelectField label="Into the bank of" name="bank" defaultValue={banks.some((one) => one.id === bank) ? bank : ''} required>
        <option value="">Choose a module</option>
        {banks.map((one) => <option key={one.id} value={one.id}>{`${one.course}: ${one.title}`}</option>)}
      </SelectField>
      <SelectField label="Skill of questions that name none" name="skill" defaultValue="" required>
        <option value="">Choose a skill</option>
        {skills.map((one) => <option key={one.id} value={one.id}>{`${one.areaName}: ${one.name}`}</option>)}
      </SelectField>
      <Button look="primary" disabled={sending}>
        <FileUp aria-hidden="true" className="size-4" />
        {sending ? 'Reading the file' : 'See what it would change'}
      </Button>
    </Form>
  )
}
