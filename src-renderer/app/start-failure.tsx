/** The whole screen where the program cannot begin: what happened, what is safe, what to do. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { OpenOutcome } from '#store/open.ts'
import { DeskTheme } from '#ui/desk-theme.tsx'

export function StartFailure({ outcome, nonce }: { outcome: Exclude<OpenOutcome, { kind: 'open' }>; nonce?: string | undefined }) {
  const [happened, todo] =
    outcome.kind === 'newer'
      ? ['这台电脑上的数据是更新版本的班次台写的，这个版本不能打开。', '请安装新版本后再打开。不要删除任何文件。']
      : ['数据没有打开。', '请关闭其他班次台窗口后再打开一次；若仍不行，请检查磁盘空间。']
  return (
    <DeskTheme scheme={matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'} nonce={nonce}>
      <Page role="alert">
        <h1>{happened}</h1>
        <p><b>数据没有动过。</b>{todo}</p>
        <Button variant="contained" onClick={() => location.reload()}>再打开一次</Button>
      </Page>
    </DeskTheme>
  )
}

const Page = styled('main')({
  maxWidth: '36rem', margin: '0 auto', padding: '22vh 1.5rem 0', h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.4, margin: '0 0 0.75rem' }, p: { margin: '0 0 1.5rem' }
})
