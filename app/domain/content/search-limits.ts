/** How many characters of a query are read. */
export const longestQuery = 200
