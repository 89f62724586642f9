/** People call files by their own name: whoever marks gets a number, counted from 0 here and from 1 there, and the ending. */
export const namelessFile = (at: number, name: string): string => `file-${at + 1}${/\.[a-z0-9]{1,5}$/.exec(name)?.[0] ?? ''}`
