import { Link } from '@remix-run/react'

export type Source = { title: string; url?: string | undefined }

export function LessonSources({ sources }: { sources: readonly Source[] }) {
  return (
    <details className="mt-8 text-sm text-ink-quiet">
      <summary className="min-h-11 py-3 font-semibold">Sources</summary>
      <ul className="list-disc space-y-1 pl-5">
        {sources.map((source) => (
          <li key={source.title}>
            {source.url ? (
              <Link to={source.url} rel="noreferrer" className="link">
                {source.title}
              </Link>
            ) : (
              source.title
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
