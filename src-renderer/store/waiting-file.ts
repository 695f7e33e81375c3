/** A file that was opened from outside and waits for the screen that can read it. */
import { create } from 'zustand'
import type { IncomingFile } from '#contract/host.ts'

export const useWaitingFile = create<{ readonly file?: IncomingFile | undefined }>(() => ({}))

/** Takes the waiting file, if there is one. */
export function takeWaitingFile(): IncomingFile | undefined {
  const { file } = useWaitingFile.getState()
  useWaitingFile.setState({ file: undefined })
  return file
}
