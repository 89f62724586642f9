import { z } from 'zod'
import { isSlug, isTakenByPage, slugFrom } from '../domain/content/slug'
import { line } from './forms'

/** Fields of a form that makes something with a title and an address; an empty address is made of the title. */
export const slugFields = {
  title: line('Give it a title.'),
  slug: z.string().trim().max(60, 'Use at most 60 characters.').optional(),
}

/** The address that a form asks for, or what is wrong with it in words. */
export function slugIn({ title, slug }: { title: string; slug?: string | undefined }): { slug: string } | { fault: string } {
  const wanted = slug || slugFrom(title)
  if (wanted === '') return { fault: 'No address can be made of this title. Give one in lower-case letters, numbers and hyphens.' }
  if (!isSlug(wanted)) return { fault: 'Use lower-case letters, numbers and single hyphens between them, such as payment-terms.' }
  return isTakenByPage(wanted) ? { fault: `“${wanted}” is the address of a page of Countersign. Choose another.` } : { slug: wanted }
}
