import { RateLimiterRes } from 'rate-limiter-flexible'
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js'
import { db } from '#db/client.server'
import { addPoints, deleteExpiredPoints, deletePoints, findPoints, type RateLimitRow } from '#db/queries/rate-limits'

/** rate-limiter-flexible over our own database, so that a limit holds across processes and nodes and survives a restart. */
class DatabaseRateLimiter extends RateLimiterStoreAbstract {
  constructor(options: { keyPrefix: string; points: number; duration: number; blockDuration?: number }) {
    super({ storeClient: db, ...options })
  }

  _getRateLimiterRes(_key: string, changed: number, row: RateLimitRow): RateLimiterRes {
    const wait = row.expiresAt === null ? -1 : Math.max(row.expiresAt - Date.now(), 0)
    return new RateLimiterRes(Math.max(this.points - row.points, 0), wait, row.points, changed === row.points)
  }

  _upsert(key: string, points: number, duration: number, force = false): Promise<RateLimitRow> {
    const now = Date.now()
    return addPoints(db, key, points, duration > 0 ? now + duration : null, force, now)
  }

  _get(key: string): Promise<RateLimitRow | null> {
    return findPoints(db, key, Date.now())
  }

  _delete(key: string): Promise<boolean> {
    return deletePoints(db, key)
  }
}

const minute = 60
/** Wrong passwords: ten for one account in a quarter of an hour, a hundred from one address. */
const perAccount = new DatabaseRateLimiter({ keyPrefix: 'sign-in-account', points: 10, duration: 15 * minute })
const perAddress = new DatabaseRateLimiter({ keyPrefix: 'sign-in-address', points: 100, duration: 15 * minute })
/** Codes of certificates that do not exist: twenty from one address in a quarter of an hour. */
const unknownCodes = new DatabaseRateLimiter({ keyPrefix: 'unknown-code', points: 20, duration: 15 * minute })
/** Keys that open nothing: twenty from one address in a quarter of an hour. */
const unknownKeys = new DatabaseRateLimiter({ keyPrefix: 'unknown-key', points: 20, duration: 15 * minute })
/** What one key may ask: two requests a second, a minute's worth at once. */
const calls = new DatabaseRateLimiter({ keyPrefix: 'api-key', points: 120, duration: minute })
const mails = new DatabaseRateLimiter({ keyPrefix: 'reset-mail', points: 3, duration: 60 * minute })

/** Seconds to wait before another try, null when one may be made now. */
export async function signInWait(account: string, address: string): Promise<number | null> {
  const [byAccount, byAddress] = await Promise.all([perAccount.get(account), perAddress.get(address)])
  const spent = [byAccount, byAddress].filter((one) => one && one.remainingPoints <= 0).map((one) => one?.msBeforeNext ?? 0)
  return spent.length === 0 ? null : Math.ceil(Math.max(...spent) / 1000)
}

export async function countWrongPassword(account: string, address: string): Promise<void> {
  await Promise.allSettled([perAccount.consume(account), perAddress.consume(address)])
  await deleteExpiredPoints(db, Date.now())
}

/** A right password forgives the account its wrong ones; the address keeps its count. */
export async function forgiveAccount(account: string): Promise<void> {
  await perAccount.delete(account)
}

/** Seconds to wait before another code may be looked up from an address, null when one may be now. */
export async function codeWait(address: string): Promise<number | null> {
  const spent = await unknownCodes.get(address)
  return spent && spent.remainingPoints <= 0 ? Math.ceil(spent.msBeforeNext / 1000) : null
}

export async function countUnknownCode(address: string): Promise<void> {
  await Promise.allSettled([unknownCodes.consume(address)])
  await deleteExpiredPoints(db, Date.now())
}

/** Seconds to wait before another key may be tried from an address, null when one may be now. */
export async function unknownKeyWait(address: string): Promise<number | null> {
  const spent = await unknownKeys.get(address)
  return spent && spent.remainingPoints <= 0 ? Math.ceil(spent.msBeforeNext / 1000) : null
}

export async function countUnknownKey(address: string): Promise<void> {
  await Promise.allSettled([unknownKeys.consume(address)])
  await deleteExpiredPoints(db, Date.now())
}

/** Count one request of a key: seconds to wait where it asked too often, null where it may go on. */
export async function callWait(keyId: string): Promise<number | null> {
  return calls.consume(keyId).then(
    () => null,
    (refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000)
      throw refusal
    },
  )
}

/** Whether one more reset mail may go to an address this hour. */
export async function mayMail(account: string): Promise<boolean> {
  return mails.consume(account).then(
    () => true,
    (refusal: unknown) => {
      if (refusal instanceof Error) throw refusal
      return false
    },
  )
}
