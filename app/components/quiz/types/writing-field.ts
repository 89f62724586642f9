/** How a field to write an answer in looks. */
export const writingField = 'block w-full min-h-11 rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-base text-ink'
