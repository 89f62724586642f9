type CleanUp = () => Promise<unknown>

const cleanUps: CleanUp[] = []
let tidying: Promise<void> | null = null

/** Have this done by `tidyUp`, before what was asked for earlier. */
export function atEnd(cleanUp: CleanUp): void {
  cleanUps.push(cleanUp)
}

/** Do all that is left to do, one after the other, the latest first; a failing one does not keep the others from being done. */
export function tidyUp(): Promise<void> {
  tidying ??= doRest().finally(() => (tidying = null))
  return tidying
}

export const isTidying = () => tidying !== null

async function doRest(): Promise<void> {
  const next = cleanUps.pop()
  if (!next) return
  try {
    await next()
  } finally {
    await doRest()
  }
}
