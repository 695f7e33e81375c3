/** Bytes the browser would still let this program store; undefined where it does not say. */
export async function freeSpace(): Promise<number | undefined> {
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined ? undefined : quota - (usage ?? 0)
}
