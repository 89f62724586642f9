import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { holdEarlyEvents } from './components/early-events'
import { watchInstall } from './offline/install'

watchInstall()
holdEarlyEvents(() => (window as { __remixContext?: { state?: unknown } }).__remixContext?.state !== undefined)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})

// Lessons and clauses are set in the serif. It is here before one is opened, so that their lines do not break anew under a reader;
// where it does not come, its fallback stays.
setTimeout(() => void document.fonts.load('18px "Source Serif 4 Variable"').catch(() => []), 1000)
