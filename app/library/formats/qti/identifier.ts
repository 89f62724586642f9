/** A name as QTI wants identifiers: it begins with a letter or a low line. */
export const identifierOf = (key: string): string => key.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^(?=[^A-Za-z_])/, '_')
