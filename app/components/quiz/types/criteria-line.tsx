/** By what a person will judge the answer. */
export function CriteriaLine({ criteria }: { criteria: readonly string[] }) {
  if (criteria.length === 0) return null
  return (
    <div className="pb-2 text-sm text-ink-quiet">
      <p>A person reads and marks this, by:</p>
      <ul className="list-disc pl-5">
        {criteria.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
