/** On going to another place: its name stands in the window's title, and keyboard and screen reader start at its top. */
import { useEffect, useRef } from 'react'

/** `address` is what the place is; the title may change while one stays there (a class is renamed). */
export function useArrival(address: string, title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
  const before = useRef(address)
  useEffect(() => {
    if (before.current === address) return
    before.current = address
    const main = document.getElementById('main-part')
    main?.scrollTo(0, 0)
    // The tab just pressed keeps the focus, and so does a field that the new screen focused as it appeared.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [address])
}
