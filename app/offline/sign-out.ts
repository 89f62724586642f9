import { sendWaitingAnswers } from './answer-store'
import { dropDeviceData } from './device-db'
import { inTurn } from './in-turn'
import { findHolder, forgetEverybody } from './person'
import { sendWaiting } from './send-waiting'
import { tellPages } from './tell-pages'

const patienceMs = 5000

/** Signing out: what still waits is sent while the session lasts, then nothing of the person stays on this device. */
export async function answerSignOut(request: Request): Promise<Response> {
  const holder = await findHolder()
  const sending = holder ? Promise.allSettled([sendWaiting(holder.person, tellPages), sendWaitingAnswers(holder.person)]) : null
  await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, patienceMs))])
  const answer = await fetch(request)
  if (answer.status < 400) {
    await inTurn(forgetEverybody)
    await dropDeviceData().catch(() => null)
  }
  return answer
}
