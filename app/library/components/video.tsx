import type { ReactNode } from 'react'

type Props = { title: string; file?: string; type?: string; text?: string; width?: string; height?: string; children?: ReactNode }

/** A film with captions; what is said in it can be read below. `file` and `text` are where film and captions are served. */
export function Video({ title, file, type, text, width, height, children }: Props) {
  return (
    <figure className="lesson-video">
      <figcaption className="lesson-caption lesson-video-title">{title}</figcaption>
      {file ? (
        <video className="lesson-video-screen" controls playsInline preload="metadata" width={width} height={height} aria-label={title}>
          <source src={file} type={type} />
          <track kind="captions" src={text} srcLang="en" label="Captions" default />
        </video>
      ) : null}
      <details className="lesson-reveal">
        <summary className="lesson-reveal-summary">Transcript</summary>
        <div className="lesson-reveal-body">{children}</div>
      </details>
    </figure>
  )
}
