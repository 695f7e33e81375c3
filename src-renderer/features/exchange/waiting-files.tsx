/** 待处理: files that were not taken, with the reason, and those from the exchange folder that a person should see first. */
import { EmptyState } from '#ui/empty-state.tsx'

export function WaitingFiles() {
  return <EmptyState sentence="没有采用的文件和等您过目的文件会列在这里。现在没有。" />
}
