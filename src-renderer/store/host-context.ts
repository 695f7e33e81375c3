/** The one way screens reach the machine. */
import { createContext, useContext } from 'react'
import type { Host } from '#contract/host.ts'

export const HostContext = createContext<Host | undefined>(undefined)

export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('no host above this component')
  return host
}
