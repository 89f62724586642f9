/** How far a file is, in words. */
export const stateWords = { new: 'To be mapped', looked: 'Looked at', taking: 'Coming in', stopped: 'Stopped', taken: 'Taken in' } as const
