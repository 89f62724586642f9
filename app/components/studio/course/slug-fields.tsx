import { useState } from 'react'
import { slugFrom, slugLength } from '../../../domain/content/slug'
import { Field } from '../../field'

type SlugFieldsProps = {
  of: 'course' | 'module' | 'lesson'
  base: string
  values: Record<string, string> | undefined
  faults: Record<string, string> | undefined
}

/** A title, and the address made of it unless another is given. The address never changes afterwards. */
export function SlugFields({ of, base, values, faults }: SlugFieldsProps) {
  const [title, setTitle] = useState(values?.title ?? '')
  return (
    <>
      <Field
        label={`Title of the ${of}`}
        name="title"
        autoComplete="off"
        required
        maxLength={200}
        defaultValue={values?.title}
        fault={faults?.title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Field
        label="Address"
        name="slug"
        autoComplete="off"
        spellCheck={false}
        maxLength={slugLength}
        placeholder={slugFrom(title) || undefined}
        defaultValue={values?.slug}
        fault={faults?.slug}
        help={`The end of ${base}… Leave it empty to have it made of the title. It stays as it is for good.`}
      />
    </>
  )
}
