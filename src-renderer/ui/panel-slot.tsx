/**
 * <PanelSlot> stands at the right edge of the frame; <InPanel> shows its children there from wherever the screen is.
 * A screen that mounts no <InPanel> leaves the slot empty and without width.
 */
import { createContext, useContext, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

const SlotContext = createContext<{ element: HTMLElement | null; setElement(element: HTMLElement | null): void }>({ element: null, setElement: () => {} })

/** Around the frame, so that the slot and the screens know of each other. */
export function PanelRoom({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  return <SlotContext value={{ element, setElement }}>{children}</SlotContext>
}

export function PanelSlot() {
  const { setElement } = useContext(SlotContext)
  return <div ref={setElement} style={{ display: 'flex', flex: 'none' }} />
}

export function InPanel({ children }: { children: ReactNode }) {
  const { element } = useContext(SlotContext)
  return element ? createPortal(children, element) : null
}
