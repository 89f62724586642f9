import type { MediaKind } from '../../../domain/content/media-file'

/** What a lesson's text says to show a file. `…` stands where its author goes on. */
export function mediaTag({ kind, name, alt }: { kind: MediaKind; name: string; alt: string }): string {
  const quoted = alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  if (kind === 'image') return `<Figure src="${name}" alt="${quoted || '…'}" />`
  const stem = name.slice(0, name.lastIndexOf('.'))
  if (kind === 'video') return `<Video src="${name}" captions="${stem}.vtt" title="…">\n\n…\n\n</Video>`
  if (kind === 'captions') return `captions="${name}"`
  return `<Template src="${name}" label="…">\n\n…\n\n</Template>`
}
