/** Names as they are typed into one field: parted by lines, blanks or commas. */
export const namesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)
