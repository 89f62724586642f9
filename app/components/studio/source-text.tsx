/** The source of a lesson, to read and copy from. */
export function SourceText({ label, source }: { label: string; source: string }) {
  return (
    <pre
      className="mt-4 max-h-[70dvh] overflow-auto rounded-[8px] border border-line bg-raised p-4 font-mono text-sm leading-6 wrap-anywhere whitespace-pre-wrap"
      role="region"
      aria-label={label}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      {source}
    </pre>
  )
}
