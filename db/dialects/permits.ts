/** A fixed number of permits, handed out in the order they were asked for. */
export class Permits {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async take(): Promise<void> {
    if (this.#free > 0) {
      this.#free--
      return
    }
    await new Promise<void>((granted) => this.#waiting.push(granted))
  }

  /** Give one back: it goes straight to whoever waits longest, so nobody overtakes. */
  give(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free++
  }
}
