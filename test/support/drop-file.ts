import type { Locator } from '@playwright/test'

/** Drops a file onto an element the way Chromium reports a drop from the file manager. */
export async function dropFile(target: Locator, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
  const transfer = await target.page().evaluateHandle(
    ({ name, base64 }) => {
      const given = new DataTransfer()
      given.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
      return given
    },
    { name: file.name, base64: Buffer.from(file.bytes).toString('base64') }
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: transfer })
  await transfer.dispose()
}
