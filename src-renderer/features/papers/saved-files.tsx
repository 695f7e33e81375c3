/** What became of an export: open it, show where it is, or say why it was not written and what to do. */
import Button from '@mui/material/Button'
import type { SaveFailure } from '#contract/host.ts'
import { useHost } from '#store/host-context.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import type { Exporting } from './use-export.ts'

/** What happened and what to do; in every case the file that stood there before still stands. */
const FAILURES: Readonly<Record<SaveFailure, readonly [happened: string, todo: string]>> = {
  locked: ['正在 Word 或 WPS 中打开，没有写入。', '请关闭那个文件后重试，或者另存一份。'],
  full: ['磁盘空间不足，没有写入。', '请腾出空间后重试，或者换一个位置。'],
  gone: ['U盘或共享文件夹不见了，没有写入。', '请重新插好或连好后重试。'],
  denied: ['那个位置不允许写入。', '请换一个文件夹，例如“文档”。'],
  failed: ['没有写成。', '请换一个文件夹再试。']
}

export function SavedFiles({ exporting }: { exporting: Exporting }) {
  const host = useHost()
  const { result } = exporting
  if (!result) return null
  if (result.kind === 'stopped') return <NoticeBar tone="plain" happened="已停下，没有写出文件。" onClose={exporting.dismiss} />
  if (result.kind === 'broken') return <NoticeBar tone="forbidden" happened="材料没有生成。" safe="班次的数据都在，没有动。" todo="请关掉其他程序后再导出一次；若仍不行，请把这一步告诉管理员。" onClose={exporting.dismiss} />
  if (result.kind === 'failed') {
    const [happened, todo] = FAILURES[result.failure]
    return (
      <NoticeBar
        tone="forbidden"
        happened={`“${result.name}”${happened}`}
        safe="原来的文件没有动。"
        todo={todo}
        actions={result.retry ? (
          <>
            <Button variant="outlined" onClick={() => void exporting.retry('again')}>重试</Button>
            <Button variant="outlined" onClick={() => void exporting.retry('beside')}>另存一份</Button>
          </>
        ) : undefined}
        onClose={exporting.dismiss}
      />
    )
  }
  const [only] = result.files
  const one = result.files.length === 1 && only
  return (
    <NoticeBar
      tone="done"
      happened={one ? `已保存“${only.name}”。` : `已保存 ${result.files.length} 个文件${result.folder ? `到“${result.folder}”` : ''}。`}
      actions={only ? (
        <>
          {one ? <OpenButton open={() => host.openSaved(only.id)}>打开</OpenButton> : null}
          <OpenButton open={() => host.showSaved(only.id)}>打开所在文件夹</OpenButton>
        </>
      ) : undefined}
      onClose={exporting.dismiss}
    />
  )
}

const OpenButton = ({ open, children }: { open: () => Promise<boolean>; children: string }) => <Button variant="outlined" onClick={() => void open()}>{children}</Button>
