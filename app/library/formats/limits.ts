const megabyte = 1024 * 1024

/** What an import of questions may have at most. They stand on the page that asks for the file. */
export const mostFileBytes = 10 * megabyte
export const mostLineLength = 100_000
/** XML may stand in one line, and a question goes along whole in one attribute. */
export const mostXmlLineLength = 5_000_000
export const mostItems = 5000
/** A file for each question, a manifest, and as many again for folders, style sheets and the like. */
export const mostPackageEntries = 2 * mostItems
export const mostDepth = 100
export const mostElements = 400_000
export const mostTextLength = 100_000
