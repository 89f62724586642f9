/**
 * Loaded before a server under test (`node --import`): its clock starts at CLOCK_STARTS_AT (ISO time) and goes on from there, so that a test can live through months.
 * The server itself knows nothing of it.
 */
const RealDate = Date
const moved = RealDate.parse(process.env.CLOCK_STARTS_AT ?? '') - RealDate.now()
if (Number.isNaN(moved)) throw new Error('CLOCK_STARTS_AT is no time.')

const now = () => RealDate.now() + moved

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
})
