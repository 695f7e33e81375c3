import type { PrintOutcome } from '#contract/host.ts'

/**
 * Prints a document through a frame of this page. Its sandbox runs no script; same-origin only so that this page may ask
 * it to print. A page never learns whether the person printed or gave up: the dialog simply ends.
 */
export async function printInFrame(html: string): Promise<PrintOutcome> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  // A frame without size would be laid out without pages.
  frame.style.cssText = 'position:fixed;left:-10000px;width:1200px;height:900px;border:0'
  frame.srcdoc = html
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }))
  document.body.append(frame)
  await loaded
  try {
    // Stands still until the dialog is closed.
    frame.contentWindow!.print()
    return 'printed'
  } catch {
    return 'failed'
  } finally {
    frame.remove()
  }
}
