import { Download } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { canInstall, install, onInstallable } from '../../offline/install'
import { Button } from '../button'

/** How to have Countersign as an app: by a button where the browser offers it, else in words. It stands last, so that nothing moves. */
export function KeepAsApp() {
  const offered = useSyncExternalStore(onInstallable, canInstall, () => false)
  return (
    <>
      <p className="max-w-[720px] text-ink-quiet">
        Countersign can stand among your apps. Lessons that you have opened can be read without a connection, and the questions in them answered: what you
        did is sent when you are back.
      </p>
      <details className="mt-1 max-w-[720px]">
        <summary className="min-h-11 py-2.5 font-medium">On an iPhone or iPad</summary>
        <p className="pb-2 text-ink-quiet">Open this page in Safari, tap Share, then “Add to Home Screen”, then “Add”.</p>
      </details>
      {offered ? (
        <Button className="mt-3" onClick={() => void install()}>
          <Download aria-hidden="true" className="size-4" />
          Keep Countersign on this device
        </Button>
      ) : null}
    </>
  )
}
