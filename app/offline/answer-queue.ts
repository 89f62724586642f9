import type { Certainty } from '../domain/quiz/reviewed'
import type { WaitingAnswer } from './answer-store'
import type { SentAnswer } from './send-answer'

/** How an answer stands: being sent, on the server, waiting here for a connection or a session, or refused in these words. */
export type SaveState = 'saving' | 'saved' | 'waiting' | 'signed-out' | { refused: string }

export type Given = { item: string; picks: readonly string[]; sure: Certainty | null }

/** Where answers are kept until they are confirmed, and how they are sent. */
export type Ways = {
  keep: (answer: WaitingAnswer) => Promise<void>
  list: () => Promise<WaitingAnswer[]>
  remove: (answer: WaitingAnswer) => Promise<void>
  send: (answer: WaitingAnswer, keepalive?: boolean) => Promise<SentAnswer>
  newId: () => string
}

/** `closed`: the attempt takes no more. `elsewhere`: a newer answer came from another page or device. */
export type Hear = { state: (item: string, state: SaveState) => void; closed: () => void; elsewhere: () => void }

const typingPauseMs = 600
const firstPauseMs = 1000
const longestPauseMs = 15_000

/**
 * The answers of one attempt on their way to the server, one request at a time and in the order of their numbers; of several to one
 * question the last. Each is on the device before it is sent and until the server has confirmed it, and has a number and an id of its own,
 * so that none is lost, doubled, or overtaken by an older one.
 */
export class AnswerQueue {
  private readonly waiting = new Map<string, WaitingAnswer>()
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>()
  private running: Promise<boolean> | null = null
  private retrying: ReturnType<typeof setTimeout> | undefined
  private pauseMs = firstPauseMs
  private stopped = false
  private stuck = false

  constructor(
    private readonly place: { person: string; attempt: string },
    private turn: number,
    private readonly ways: Ways,
    private readonly hear: Hear,
  ) {}

  /** What was kept before this page was loaded goes first. Returns it, so that it can be shown. */
  async restore(): Promise<WaitingAnswer[]> {
    const kept = (await this.ways.list().catch(() => [])).filter(({ item }) => !this.waiting.has(item))
    for (const answer of kept) {
      this.waiting.set(answer.item, answer)
      this.learn(answer.turn)
      this.hear.state(answer.item, 'saving')
    }
    void this.start()
    return kept
  }

  /** Numbers given elsewhere: the next answer here gets a higher one. */
  learn(turn: number): void {
    this.turn = Math.max(this.turn, turn)
  }

  /** Take an answer. While somebody is typing it waits for a pause. */
  put({ item, picks, sure }: Given, pace?: 'typing'): WaitingAnswer {
    const answer = { ...this.place, item, picks, sure, turn: ++this.turn, sentId: this.ways.newId() }
    this.waiting.set(item, answer)
    this.hear.state(item, 'saving')
    void this.ways.keep(answer).catch(() => null)
    clearTimeout(this.typing.get(item))
    this.typing.delete(item)
    if (pace === 'typing') this.typing.set(item, setTimeout(() => this.hurry(), typingPauseMs))
    else void this.start()
    return answer
  }

  /** Send what is being typed now. */
  hurry(): void {
    for (const timer of this.typing.values()) clearTimeout(timer)
    this.typing.clear()
    void this.start()
  }

  /** There may be a connection or a session again. */
  retry(): void {
    this.pauseMs = firstPauseMs
    void this.start()
  }

  /** Send everything that waits; false where something does not get through now. */
  async flush(): Promise<boolean> {
    this.hurry()
    await this.running
    return this.start()
  }

  waitsFor(item: string): boolean {
    return this.waiting.has(item)
  }

  /** Whether something waits that did not get through. */
  isStuck(): boolean {
    return this.stuck && this.waiting.size > 0
  }

  /** The page goes: what waits leaves with it, and stays on the device until a later page hears that it came. */
  leave(): void {
    for (const answer of this.waiting.values()) void this.ways.send(answer, true)
  }

  /** Nobody is here to hear: what waits is sent once more, and else when the attempt is opened again. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.retrying)
    this.hurry()
  }

  private start(): Promise<boolean> {
    clearTimeout(this.retrying)
    this.running ??= this.sendAll().then((through) => {
      this.running = null
      this.stuck = !through
      if (through) this.pauseMs = firstPauseMs
      else if (!this.stopped) {
        this.retrying = setTimeout(() => void this.start(), this.pauseMs)
        this.pauseMs = Math.min(longestPauseMs, this.pauseMs * 2)
      }
      return through
    })
    return this.running
  }

  private async sendAll(): Promise<boolean> {
    for (let next = this.next(); next; next = this.next()) {
      const sent = await this.ways.send(next)
      if (sent === 'unreachable' || sent === 'signed-out') {
        for (const item of this.waiting.keys()) this.hear.state(item, sent === 'unreachable' ? 'waiting' : sent)
        return false
      }
      await this.settle(next, sent)
    }
    return true
  }

  private next(): WaitingAnswer | undefined {
    return [...this.waiting.values()].filter(({ item }) => !this.typing.has(item)).sort((one, other) => one.turn - other.turn)[0]
  }

  private async settle(answer: WaitingAnswer, sent: Exclude<SentAnswer, string>): Promise<void> {
    await this.ways.remove(answer).catch(() => null)
    const latest = this.waiting.get(answer.item) === answer
    if (latest) this.waiting.delete(answer.item)
    if ('refused' in sent) {
      if (latest) this.hear.state(answer.item, { refused: sent.refused })
      if (sent.closed) this.hear.closed()
      return
    }
    this.learn(sent.turn)
    if (latest) this.hear.state(answer.item, 'saved')
    if (!sent.stands && latest) this.hear.elsewhere()
  }
}
