import { Form, useNavigation } from '@remix-run/react'
import { FileUp } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../button'
import { Field, FileField } from '../../field'

type Props = { sources: readonly string[]; source: string; faults: Record<string, string> }

/** Which file, and whose it is. */
export function PutFileForm({ sources, source, faults }: Props) {
  const id = useId()
  const sending = useNavigation().formEncType === 'multipart/form-data'
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="max-w-[560px] space-y-5 rounded-[8px] border border-line bg-raised p-5 sm:p-6">
      <FileField
        label="CSV file" name="file" required fault={faults.file}
        help="One event a row, headings in the first. At most 50 MB and 250,000 rows; commas, semicolons or tabs; in UTF-8, UTF-16 or as Excel writes it."
      />
      <Field
        label="Source" name="source" defaultValue={source} fault={faults.source} maxLength={40} autoCapitalize="none" spellCheck={false} required list={`${id}-sources`}
        help="Under this name stands all that it tells, as in salesforce. Its mapping is remembered."
      />
      <datalist id={`${id}-sources`}>{sources.map((one) => <option key={one} value={one} />)}</datalist>
      <Button look="primary" disabled={sending}>
        <FileUp aria-hidden="true" className="size-4" />
        {sending ? 'Reading the file' : 'Read the file'}
      </Button>
    </Form>
  )
}
