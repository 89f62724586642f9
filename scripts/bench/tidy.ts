type CleanUp = () => Promise<unknown>

const cleanUps: CleanUp[] = []

/** Have this done by `tidyUp`, before what was asked for earlier. */
export function atEnd(cleanUp: CleanUp): void {
  cleanUps.push(cleanUp)
}

/** Do all that is left to do, each once, the latest first; a failing one does not keep the others from being done. */
export async function tidyUp(): Promise<void> {
  const next = cleanUps.pop()
  if (!next) return
  try {
    await next()
  } finally {
    await tidyUp()
  }
}
