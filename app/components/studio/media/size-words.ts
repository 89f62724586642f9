const units = ['KB', 'MB', 'GB']

/** A size in bytes as it is spoken: `312 bytes`, `27 KB`, `4.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const step = Math.min(units.length, Math.floor(Math.log(bytes) / Math.log(1024)))
  const size = bytes / 1024 ** step
  return `${size < 10 && step > 1 ? size.toFixed(1) : Math.round(size)} ${units[step - 1]}`
}
