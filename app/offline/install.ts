/** What a browser hands out when it would install this site as an app. Safari has none. */
type InstallPrompt = Event & { prompt: () => Promise<void>; userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }> }

let offered: InstallPrompt | null = null
let hear: () => void = () => {}

/** Take the browser's offer and keep it for the account page, rather than let it interrupt. Once, as early as can be. */
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offered = event as InstallPrompt
    hear()
  })
  addEventListener('appinstalled', () => {
    offered = null
    hear()
  })
}

export const canInstall = () => offered !== null

/** Hear when it changes whether this browser would install. Returns how to stop. */
export function onInstallable(change: () => void): () => void {
  hear = change
  return () => (hear = () => {})
}

/** Ask the person, in the browser's own words. The offer holds for one time. */
export async function install(): Promise<void> {
  await offered?.prompt()
  await offered?.userChoice
  offered = null
  hear()
}
