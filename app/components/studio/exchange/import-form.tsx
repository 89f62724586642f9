import { Form, useNavigation } from '@remix-run/react'
import { FileUp } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../button'
import { SelectField } from '../../field'

type Bank = { id: string; title: string; course: string }
type SkillName = { id: string; name: string; areaName: string }

export const formatNames = { csv: 'CSV', aiken: 'Aiken', gift: 'GIFT', 'moodle-xml': 'Moodle XML', qti: 'QTI' } as const

/** Which file, into which bank, and under which skill what names none. */
export function ImportForm({ banks, skills, bank }: { banks: Bank[]; skills: SkillName[]; bank: string }) {
  const id = useId()
  const sending = useNavigation().formEncType === 'multipart/form-data'
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-[560px] space-y-5 rounded-[8px] border border-line bg-raised p-5 sm:p-6">
      <div className="space-y-1.5">
        <label htmlFor={id} className="block text-sm font-semibold">File of questions</label>
        <input id={id} type="file" name="questions" required aria-describedby={`${id}-help`} className="block min-h-11 w-full min-w-0 rounded-[8px] border border-line-strong bg-raised text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:border-0 file:bg-sunk file:px-4 file:font-semibold file:text-ink" />
        <p id={`${id}-help`} className="text-sm text-ink-quiet">At most 10 MB and 5,000 questions, in UTF-8, no line longer than 100,000 characters. A package of QTI is a zip archive. Pictures do not come along.</p>
      </div>
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
