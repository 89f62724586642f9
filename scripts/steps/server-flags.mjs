/**
 * How node runs the built server. About 50 MB of its heap is alive under load; left alone, V8 lets the rest grow with the size of the
 * machine. The two limits (in MB) hold a process near 220 MB in all, without a clear cost in time (measured by `npm run bench`).
 * @type {string[]}
 */
export const serverFlags = ['--enable-source-maps', '--max-semi-space-size=8', '--max-old-space-size=200']
