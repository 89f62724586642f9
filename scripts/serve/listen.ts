import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { db } from '../../db/client.server'
import { readPublished } from '../../db/queries/published-values'
import type { Environment } from '../../app/http/environment.server'
import { logger } from '../../app/http/logger.server'
import { keepCounting } from '../../app/workflows/attention/keep-counting.server'
import { keepCertificates } from '../../app/workflows/certificates/keep-certificates.server'
import { keepRecounting } from '../../app/workflows/courses/recount-courses.server'
import { keepPaying } from '../../app/workflows/incentives/keep-paying.server'
import { keepClosing } from '../../app/workflows/quiz/keep-closing.server'
import { keepPublishing } from '../../app/workflows/readiness/keep-publishing.server'
import { keepRegrading } from '../../app/workflows/regrading/keep-regrading.server'
import { keepJudging } from '../../app/workflows/standings/judge-again.server'
import { keepTaking } from '../../app/workflows/outcome-files/keep-taking.server'
import { keepTelling } from '../../app/workflows/notices/keep-telling.server'
import { keepMovingRuns } from '../../app/workflows/programmes/keep-moving.server'
import { mediaStore } from '../../app/workflows/media/store.server'
import { keepJoined } from '../../app/workflows/outcomes/apply-joined.server'
import { keepCountingContracts } from '../../app/workflows/outcomes/count-contracts.server'
import { endWatching, keepForgetting } from '../../app/workflows/team/watch-teams.server'
import { keepAssigning } from '../../app/workflows/rules/keep-assigning.server'
import { startOutbox } from '../../app/workflows/mail/send-outbox.server'
import { createApp } from './app'
import { stopGracefully } from './stop'

/** Serve until told to stop. Returns the port in use. */
export async function listen(settings: Environment): Promise<number> {
  await readPublished(db)
  const server = createServer()
  server.on('request', await createApp(settings, server))
  const port = await bind(server, settings)
  const stopOutbox = startOutbox(db, settings)
  const stopCounting = keepCounting(db)
  const stopClosing = keepClosing(db)
  const stopRegrading = keepRegrading(db)
  const stopCertificates = keepCertificates(db)
  const stopPublishing = keepPublishing(db)
  const stopJudging = keepJudging(db)
  const stopTaking = keepTaking(db, mediaStore)
  const stopCountingContracts = keepCountingContracts(db)
  const stopRecounting = keepRecounting(db)
  const stopJoined = keepJoined(db)
  const stopPaying = keepPaying(db)
  const stopMoving = keepMovingRuns(db)
  const stopAssigning = keepAssigning(db)
  const stopTelling = keepTelling(db)
  const stopForgetting = keepForgetting(db)
  stopGracefully(server, endWatching, async () => {
    await stopOutbox()
    await stopCounting()
    await stopClosing()
    await stopRegrading()
    await stopCertificates()
    await stopPublishing()
    await stopJudging()
    await stopTaking()
    await stopRecounting()
    await stopJoined()
    await stopPaying()
    await stopCountingContracts()
    await stopAssigning()
    await stopForgetting()
    await stopMoving()
    await stopTelling()
    await db.destroy()
  })
  return port
}

function bind(server: Server, { PORT, HOST }: Environment): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${PORT} is taken. Set PORT to a free one, or stop what uses it.`) : error)
    })
    server.listen({ port: PORT, host: HOST }, () => {
      const { port } = server.address() as AddressInfo
      logger.info({ port }, 'listening')
      resolve(port)
    })
  })
}
