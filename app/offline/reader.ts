let tell: (key: string) => void = () => {}
let known = new Promise<string>((resolve) => (tell = resolve))

/** Who reads on this page, by key; waits until the page has said so. */
export const reader = (): Promise<string> => known

/** Said by the frame of the page, before anything is sent. */
export function setReader(key: string): void {
  tell(key)
  known = Promise.resolve(key)
}
