/** Ctrl+V anywhere on the page where nobody is typing: what was copied from Excel or a chat is a list. */
import { useEffect, useEffectEvent } from 'react'

export function usePagePaste(take: (text: string) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if ((event.target as Element).closest('input, textarea, select, [contenteditable=true]')) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!text.trim()) return
    event.preventDefault()
    take(text)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => paste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
}
