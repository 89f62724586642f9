import { Download } from 'lucide-react'
import type { DisputeFile } from '#db/queries/dispute-files'
import { fileSize } from '../../library/file-size'

/** Files that came with what was said. Each is fetched, never shown here. */
export function DisputeFileList({ files }: { files: readonly DisputeFile[] }) {
  if (files.length === 0) return null
  return (
    <ul aria-label="Files" className="mt-3 divide-y divide-line rounded-[8px] border border-line">
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={`/files/${id}`} className="flex min-h-11 items-center gap-3 px-4 py-2 font-semibold hover:text-accent">
            <Download aria-hidden="true" className="size-4 shrink-0 text-accent" />
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <span className="figures ml-auto shrink-0 text-sm font-normal text-ink-quiet">{fileSize(bytes)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
