/** Ctrl+Z and Ctrl+Y work everywhere; inside a field with words not yet saved, the field's own undo comes first. */
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useDesk } from '#store/live.ts'
import { redoLast, undoLast } from '#store/saving.ts'
import { endDrafts, isHalfTyped } from '#ui/fields/use-draft.ts'

/** A form field with words not handed out yet, or a grid cell open for typing. */
const isBeingTyped = (field: HTMLElement): boolean => isHalfTyped() || (field.dataset['mode'] ?? 'still') !== 'still'

export function useUndoKeys(): void {
  const desk = useDesk()
  useEffect(() => {
    const unlessTyping = (act: () => Promise<void>) => (event: KeyboardEvent) => {
      const field = event.target as HTMLElement
      if (event.isComposing || (field.matches('input, textarea') && isBeingTyped(field))) return
      event.preventDefault()
      endDrafts()
      void act()
    }
    return tinykeys(window, {
      '$mod+KeyZ': unlessTyping(() => undoLast(desk)),
      '$mod+KeyY': unlessTyping(() => redoLast(desk)),
      '$mod+Shift+KeyZ': unlessTyping(() => redoLast(desk))
    })
  }, [desk])
}
