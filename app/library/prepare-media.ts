import type { Image, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { MediaFile } from '../domain/content/media-file'
import { filePath } from '../domain/content/media-file'
import { getAttribute, setAttribute } from './attributes'
import { isPicture } from './check-tree'

type Media = Record<string, MediaFile>

/** Makes a figure of each paragraph that is nothing but a picture, in place; the words after its name are the caption. */
export function makeFigures(tree: Root): void {
  visit(tree, 'paragraph', (node) => {
    if (!isPicture(node)) return
    const { url, alt, title } = node.children[0] as Image
    const said = { src: url, alt: alt ?? '', ...(title && { caption: title }) }
    const attributes = Object.entries(said).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }))
    Object.assign(node, { type: 'mdxJsxFlowElement', name: 'Figure', attributes, children: [] })
  })
}

/** Tells what shows a file of the library where it is served and how large it is. A name the library does not have tells nothing. */
export function tellMedia(node: MdxJsxFlowElement | MdxJsxTextElement, media: Media): void {
  const tell = (facts: Record<string, string | number | null>) => {
    for (const [name, value] of Object.entries(facts)) if (value !== null) setAttribute(node, name, String(value))
  }
  const name = getAttribute(node, 'src') ?? ''
  const file = fileOf(media, name)
  if (!file) return
  const { hash, width, height, widths, type, bytes } = file
  if (node.name === 'Figure') tell({ hash, width, height, widths: widths.join(' ') })
  if (node.name === 'Template') tell({ file: filePath(hash, name), bytes })
  if (node.name === 'Video') {
    const captions = getAttribute(node, 'captions') ?? ''
    const text = fileOf(media, captions)
    tell({ file: filePath(hash, name), type, width, height, text: text ? filePath(text.hash, captions) : null })
  }
}

function fileOf(media: Media, name: string): MediaFile | undefined {
  return Object.hasOwn(media, name) ? media[name] : undefined
}
