import { createContext, useContext } from 'react'

/** The nonce of this answer's own scripts. The browser never needs it, so it is known on the server only. */
export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
