/** Files that reach the program from outside (double click, second start) go to 交换, which says so where one is none of its files. */
import { useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { IncomingFile } from '#contract/host.ts'
import { useHost } from '#store/host-context.ts'
import { useWaitingFile } from '#store/waiting-file.ts'

export function OpenedFiles() {
  const host = useHost()
  const [, go] = useHashLocation()
  useEffect(() => host.onFileOpened((file: IncomingFile) => {
    useWaitingFile.setState({ file })
    go('/exchange')
  }), [host, go])
  return null
}
