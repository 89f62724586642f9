/** Everybody whom something reaches, by name, before it is switched on. */
export function NameList({ names }: { names: readonly string[] }) {
  return (
    <ul className="mt-2 columns-1 gap-8 text-sm sm:columns-2">
      {names.map((name, at) => (
        <li key={`${at} ${name}`} className="py-1">
          {name}
        </li>
      ))}
    </ul>
  )
}
