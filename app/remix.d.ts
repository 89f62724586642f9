import '@remix-run/server-runtime'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    nonce: string
    requestId: string
    /** Settles once what was answered so far is on its way, or nobody listens any more. */
    drained: () => Promise<void>
  }
  interface Future {
    v3_singleFetch: true
  }
}
