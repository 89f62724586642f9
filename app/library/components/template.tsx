import type { ReactNode } from 'react'
import { fileSize } from '../file-size'

/** A file to download, and what it is for. `file` is where it is served, `bytes` its size. */
export function Template({ src, label, file, bytes, children }: { src: string; label: string; file?: string; bytes?: string; children?: ReactNode }) {
  const kind = src.slice(src.lastIndexOf('.') + 1).toUpperCase()
  const size = bytes ? `${kind}, ${fileSize(Number(bytes))}` : kind
  return (
    <div className="lesson-template">
      <p className="lesson-template-head">
        <svg className="lesson-template-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
          <path d="M10 3v9M6 8.5l4 4 4-4M4 16.5h12" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        {file ? (
          <a href={file} download={src} className="lesson-template-link">
            {label}
          </a>
        ) : (
          <span className="lesson-template-link">{label}</span>
        )}
        <span className="lesson-template-size">{size}</span>
      </p>
      <div className="lesson-template-body">{children}</div>
    </div>
  )
}
