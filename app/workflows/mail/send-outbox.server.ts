import nodemailer from 'nodemailer'
import type { Database } from '#db/client.server'
import { claimMails, type Mail, markFailed, markSent } from '#db/queries/outbox'
import type { Environment } from '../../http/environment.server'
import { logger } from '../../http/logger.server'

const pollMs = 2000
const leaseMs = 60_000
const longestPauseMs = 60 * 60_000

type Send = (mail: Mail) => Promise<void>

/** Send what is due, once each. A mail that fails is tried again after a pause that doubles with every try. */
export async function sendOutbox(db: Database, send: Send, now: Date): Promise<number> {
  const mails = await claimMails(db, now, new Date(now.getTime() + leaseMs), 20)
  for (const mail of mails) {
    try {
      await send(mail)
      await markSent(db, mail.id, now)
    } catch (error) {
      const pause = Math.min(longestPauseMs, 15_000 * 2 ** mail.tries)
      await markFailed(db, mail.id, (error as Error).message, new Date(now.getTime() + pause))
      logger.warn({ mail: mail.id, tries: mail.tries, fault: (error as Error).message }, 'a mail could not be sent and will be tried again')
    }
  }
  return mails.length
}

/** By SMTP where it is configured; until then mail is printed, so that its links can be followed. */
function senderFor({ SMTP_URL, MAIL_FROM }: Environment): Send {
  if (!SMTP_URL) {
    return async ({ recipient, subject, body }) => {
      process.stdout.write(`\n  Mail to ${recipient} (printed, because SMTP_URL is not set)\n  ${subject}\n\n${body.replace(/^/gm, '  ')}\n\n`)
    }
  }
  const transport = nodemailer.createTransport(SMTP_URL)
  return async ({ recipient, subject, body }) => {
    await transport.sendMail({ from: MAIL_FROM, to: recipient, subject, text: body })
  }
}

/** Look for due mail until stopped; stopping waits for the mail in hand. */
export function startOutbox(db: Database, settings: Environment): () => Promise<void> {
  const send = senderFor(settings)
  let stopped = false
  let timer: NodeJS.Timeout
  let running: Promise<void> = Promise.resolve()
  const round = async () => {
    try {
      await sendOutbox(db, send, new Date())
    } catch (error) {
      logger.error({ err: error }, 'the outbox could not be read')
    }
    if (!stopped) schedule()
  }
  const schedule = () => {
    timer = setTimeout(() => {
      running = round()
    }, pollMs)
  }
  schedule()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
