/**
 * What a page tells the worker. `page`: a page is open; it loaded `files` (paths on this origin), and a copy kept before `since`
 * (ms epoch) does not show it as it is now. `person` is the key of who is signed in, never an id or a name;
 * `build` is the version the page is of.
 */
export type PageMessage = { type: 'page'; person: string; build: string; path: string; theme: string; since: number; files: readonly string[] }

/** The header in which an answer says to whom it belongs: a person's key, or `none` where nobody is signed in. */
export const personHeader = 'X-Countersign-Person'
export const nobody = 'none'

/** The Background Sync under which waiting readings are sent. */
export const readingSync = 'countersign-reading'
