/** 导出记录: who gave which classes to whom, by which file. */
import { EmptyState } from '#ui/empty-state.tsx'

export function ExportHistory() {
  return (
    <section aria-label="导出记录">
      <h2>导出记录</h2>
      <EmptyState sentence="还没有导出过文件。" />
    </section>
  )
}
