/**
 * How node runs the built server. Young objects of a page die young, so a small nursery costs little time and keeps the memory of a
 * process down (measured by `npm run bench`).
 * @type {string[]}
 */
export const serverFlags = ['--enable-source-maps', '--max-semi-space-size=4']
