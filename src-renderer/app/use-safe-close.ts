/**
 * Nothing typed is lost by closing the window: what stands half typed in a field is handed out first, and the window
 * waits until it is on the disk. In the shell it then closes by itself; a browser asks its own question meanwhile.
 */
import { useEffect } from 'react'
import { useHost } from '#store/host-context.ts'
import { allSaved, useSavingState } from '#store/saving.ts'
import { flushDrafts, isHalfTyped } from '#ui/fields/use-draft.ts'

export function useSafeClose(): void {
  const host = useHost()
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      const unread = isHalfTyped()
      flushDrafts()
      if (!unread && useSavingState.getState().pending === 0) return
      event.preventDefault()
      // A text that cannot be read stays in its field and is not worth holding the window for a second time.
      void allSaved().then(async () => {
        if ((await host.info()).kind !== 'electron') return
        removeEventListener('beforeunload', onBeforeUnload)
        close()
      })
    }
    addEventListener('beforeunload', onBeforeUnload)
    return () => removeEventListener('beforeunload', onBeforeUnload)
  }, [host])
}
