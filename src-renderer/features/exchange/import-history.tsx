/** 导入记录: every file that was taken, from whom, what it brought; the last one can be taken back. */
import { EmptyState } from '#ui/empty-state.tsx'

export function ImportHistory() {
  return (
    <section aria-label="导入记录">
      <h2>导入记录</h2>
      <EmptyState sentence="还没有导入过文件。" />
    </section>
  )
}
