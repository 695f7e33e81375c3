/** Ctrl+Z and Ctrl+Y work everywhere; inside a field with words not yet saved, the field's own undo comes first. */
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useDesk } from '#store/live.ts'
import { redoLast, undoLast } from '#store/saving.ts'

export function useUndoKeys(): void {
  const desk = useDesk()
  useEffect(() => {
    const unlessTyping = (act: () => Promise<void>) => (event: KeyboardEvent) => {
      const field = event.target as HTMLElement
      if (event.isComposing || (field.matches('input, textarea') && field.dataset['dirty'] === 'true')) return
      event.preventDefault()
      void act()
    }
    return tinykeys(window, {
      '$mod+KeyZ': unlessTyping(() => undoLast(desk)),
      '$mod+KeyY': unlessTyping(() => redoLast(desk)),
      '$mod+Shift+KeyZ': unlessTyping(() => redoLast(desk))
    })
  }, [desk])
}
