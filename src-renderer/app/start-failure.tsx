/** The whole screen where the program cannot begin: what happened, what is safe, what to do. */
import type { OpenOutcome } from '#store/open.ts'

export function StartFailure({ outcome }: { outcome: Exclude<OpenOutcome, { kind: 'open' }> }) {
  const [happened, todo] =
    outcome.kind === 'newer'
      ? ['这台电脑上的数据是更新版本的班次台写的，本版本不能打开。', '数据没有动过。请安装新版本后再打开。']
      : ['数据库没有打开。', '数据没有动过。请关闭其他班次台窗口后重新打开；若仍不行，请检查磁盘空间。']
  return (
    <main role="alert" className="start-failure">
      <h1>{happened}</h1>
      <p>{todo}</p>
    </main>
  )
}
