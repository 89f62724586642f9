import type { MediaKind } from '../../domain/content/media-file'

const megabyte = 1024 * 1024

/** The most bytes a file of each kind may have. */
export const mostBytesOf: Record<MediaKind, number> = { image: 12 * megabyte, video: 200 * megabyte, captions: megabyte, file: 25 * megabyte }

/** The most pixels a picture may have once decoded: 40 million, more than most cameras take. */
export const mostPixels = 40_000_000

/** The widths a picture is served in, in pixels. None is wider than the picture itself. */
export const imageWidths = [480, 960, 1440]

/** What one form may bring in all, a few files and their names. */
export const mostBytesOfForm = 400 * megabyte
