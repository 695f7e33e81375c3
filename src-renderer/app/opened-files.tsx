/** Files that reach the program from outside (double click in the file manager) wait here for the screen that reads them. */
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
    if (file.name.toLowerCase().endsWith('.pxb')) go('/exchange')
  }), [host, go])
  return null
}
