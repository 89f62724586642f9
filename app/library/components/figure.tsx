import { imagePath } from '../../domain/content/media-file'

type Props = { alt: string; caption?: string; hash?: string; width?: string; height?: string; widths?: string }

const preferred = 1280
/** The column of a lesson is at most 62 letters wide; on a phone it takes the screen without its margins. */
const sizes = '(min-width: 640px) 600px, calc(100vw - 32px)'

/**
 * A picture that keeps its place while it loads. `widths`: the widths in pixels it is stored in, ascending, with blanks between.
 * Without a stored picture its words stand for it.
 */
export function Figure({ alt, caption, hash, width, height, widths = '' }: Props) {
  const stored = widths.split(' ').filter(Boolean).map(Number)
  const shown = stored.find((one) => one >= preferred) ?? stored.at(-1)
  return (
    <figure className="lesson-figure">
      {hash && shown !== undefined ? (
        <img
          className="lesson-figure-image"
          src={imagePath(hash, shown)}
          srcSet={stored.map((one) => `${imagePath(hash, one)} ${one}w`).join(', ')}
          sizes={sizes}
          width={width}
          height={height}
          alt={alt}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <p className="lesson-figure-words">{alt}</p>
      )}
      {caption ? <figcaption className="lesson-caption">{caption}</figcaption> : null}
    </figure>
  )
}
