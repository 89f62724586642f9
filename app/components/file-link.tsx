/** The way to a table as a file; `to` is its address with what narrows it down. */
export function FileLink({ to }: { to: string }) {
  return (
    <a href={to} download className="link inline-flex min-h-11 items-center text-sm font-medium whitespace-nowrap">
      Download as CSV
    </a>
  )
}
