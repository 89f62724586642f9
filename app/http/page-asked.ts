import { z } from 'zod'

const pages = z.coerce.number().int().min(1).max(100_000).catch(1)

/** The page that an address asks for, the first where it asks for none or for nonsense. */
export const pageAsked = (search: URLSearchParams): number => pages.parse(search.get('page') ?? 1)
