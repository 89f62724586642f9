const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The hour and minute of a time in ms epoch, where its reader is; only for what a browser draws after the page has come. */
export const clockWords = (time: number): string => format.format(time)
