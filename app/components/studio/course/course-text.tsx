import { Field } from '../../field'

type CourseTextProps = { values: Partial<Record<string, string>> | undefined; faults: Partial<Record<string, string>> | undefined }

/** What a course says of itself to reps and managers. */
export function CourseText({ values, faults }: CourseTextProps) {
  return (
    <>
      <Field
        label="Summary"
        name="summary"
        required
        maxLength={500}
        defaultValue={values?.summary}
        fault={faults?.summary}
        help="One sentence: what somebody can do after it."
      />
      <Field
        label="For whom"
        name="audience"
        required
        maxLength={500}
        defaultValue={values?.audience}
        fault={faults?.audience}
        help="Such as: reps who send contracts. No legal training is needed."
      />
    </>
  )
}
