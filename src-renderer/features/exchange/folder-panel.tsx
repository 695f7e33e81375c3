/** 交换文件夹: a folder or server that several PCs share; work goes out and comes in by itself. */
import { EmptyState } from '#ui/empty-state.tsx'

export function FolderPanel() {
  return <EmptyState sentence="还没有设交换文件夹。" />
}
