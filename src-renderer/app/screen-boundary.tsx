/** A screen that breaks leaves the frame and the other screens standing, and says what is safe and what to do. */
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'

/** `place` is the address: going elsewhere gives the screen a fresh start. */
export function ScreenBoundary({ place, children }: { place: string; children: ReactNode }) {
  return (
    <ErrorBoundary resetKeys={[place]} fallbackRender={() => <Broken />}>
      {children}
    </ErrorBoundary>
  )
}

// A screen that could not be loaded is remembered as such by React.lazy; only loading the page anew asks for it again.
function Broken() {
  return (
    <>
      <NoticeBar tone="forbidden" happened="这一页没能显示出来。" safe="已保存的内容都在，其他页面可以照常使用。" />
      <EmptyState
        sentence="可以再打开一次；若仍不行，请关闭后重新打开本程序。"
        action={<Button variant="contained" onClick={() => location.reload()}>再打开一次</Button>}
        second={<Button variant="outlined" href="#/">回到班次</Button>}
      />
    </>
  )
}
