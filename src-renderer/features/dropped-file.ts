import type { IncomingFile } from '#contract/host.ts'
import { tell, useSavingState } from '#store/saving.ts'

/**
 * A file let go over the window, whole in memory. undefined where there is none, and where it cannot be read: a folder, a
 * stick that was pulled out, a file another program holds. The person is told, because a drop that does nothing is let go again.
 */
export async function readDropped(file: File | undefined): Promise<IncomingFile | undefined> {
  if (!file) return undefined
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    useSavingState.setState(tell(`“${file.name}”读不出来：文件夹不能拖进来；是文件的，请看 U 盘或者网络位置是否还在、文件是否正被占用。`, false))
    return undefined
  }
}
