/** What may be given, under one heading; without a heading where it is all of one kind. */
export type WorkGroup = { label: string | null; works: readonly { id: string; title: string }[] }

/** What may be chosen in a list, each kind under its heading. A heading without anything below it is left out. */
export function WorkOptions({ groups }: { groups: readonly WorkGroup[] }) {
  return groups.map(({ label, works }) => {
    const options = works.map(({ id, title }) => (
      <option key={id} value={id}>
        {title}
      </option>
    ))
    if (label === null || works.length === 0) return options
    return (
      <optgroup key={label} label={label}>
        {options}
      </optgroup>
    )
  })
}
