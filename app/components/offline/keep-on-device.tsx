import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Device } from '../../offline/keep-on-device'
import type { Connection } from '../../offline/page'
import { setReader } from '../../offline/reader'
import { ConnectionLine } from './connection-line'

/** A first view is over by then, and nothing of this shares its line. */
const restMs = 1500

/** Keeps what a rep opens on this device, sends what waits, and says so. All of it comes after the page itself. */
export function KeepOnDevice({ reader }: { reader: string }) {
  const { pathname } = useLocation()
  const [connection, setConnection] = useState<Connection | null>(null)
  const opened = useRef<{ path: string; since: number } | null>(null)
  const device = useRef<Device | null>(null)

  useEffect(() => {
    const since = opened.current === null ? performance.timeOrigin : Date.now()
    opened.current = { path: pathname, since }
    device.current?.opened(pathname, since)
  }, [pathname])

  useEffect(() => {
    setReader(reader)
    let left = false
    void loaded()
      .then(() => import('../../offline/page'))
      .then(({ startPage }) => (left ? null : startPage(reader, import.meta.env.PROD, setConnection)))
      .then((started) => {
        if (left) return started?.stop()
        device.current = started
        if (opened.current) started?.opened(opened.current.path, opened.current.since)
      })
      .catch(() => null)
    return () => {
      left = true
      device.current?.stop()
      device.current = null
    }
  }, [reader])

  return <ConnectionLine connection={connection} />
}

function loaded(): Promise<unknown> {
  const rested = () => new Promise((resolve) => setTimeout(resolve, restMs))
  if (document.readyState === 'complete') return rested()
  return new Promise((resolve) => addEventListener('load', resolve, { once: true })).then(rested)
}
