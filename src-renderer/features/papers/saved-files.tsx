/** What became of an export: open it, show where it is; of each file that was not written say why and what to do. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { UnsavedFile } from '#contract/host.ts'
import { useHost } from '#store/host-context.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import type { Exporting } from './use-export.ts'

/** What happened and what to do; in every case the file that stood there before still stands. */
const FAILURES: Readonly<Record<UnsavedFile['failure'], readonly [happened: string, todo: string]>> = {
  locked: ['正在 Word 或 WPS 中打开，没有写入。', '请关闭那个文件后重试，或者另存一份。'],
  taken: ['已有同名文件，内容不一样，可能有人改过，没有写入。', '重试就换成现在这份，另存则两份都留着。'],
  deep: ['所在文件夹的路径太长，Word 打不开，没有写入。', '请换一个浅一些的文件夹再导出。'],
  full: ['磁盘空间不足，没有写入。', '请腾出空间后重试，或者换一个位置。'],
  gone: ['U盘或共享文件夹不见了，没有写入。', '请重新插好或连好后重试。'],
  denied: ['那个位置不允许写入。', '请换一个文件夹，例如“文档”。'],
  failed: ['没有写成。', '请换一个文件夹再试。']
}

/** So many are named, more are counted. */
const FEW = 8

export function SavedFiles({ exporting }: { exporting: Exporting }) {
  const host = useHost()
  const { report, refused, dismiss } = exporting
  if (refused) return <NoticeBar tone="forbidden" happened="没有导出。" safe={refused} onClose={dismiss} />
  if (!report) return null
  const { saved, folder, unsaved, unfit, withheld, unformed, empty, broken, left, stopped } = report
  const only = saved.length === 1 && saved[0]
  const nothing = !saved.length && !unsaved.length
  return (
    <Bars>
      {stopped ? <NoticeBar tone="plain" happened={saved.length ? `已停下，前面 ${saved.length} 个文件已经保存，其余 ${left} 种没有导出。` : '已停下，没有写出文件。'} onClose={dismiss} /> : null}
      {broken.length ? <NoticeBar tone="forbidden" happened={`没有生成：${broken.join('、')}。`} safe="班次的数据都在，没有动。" todo="请关掉其他程序后再导出一次；若仍不行，请把这一步告诉管理员。" onClose={dismiss} /> : null}
      {unsaved.length ? <NoticeBar tone="forbidden" happened={unsaved.length === 1 ? `“${unsaved[0]!.name}”${FAILURES[unsaved[0]!.failure][0]}` : `${unsaved.length} 个文件没有写入。`} safe="原来的文件没有动。" todo={unsaved.length === 1 ? FAILURES[unsaved[0]!.failure][1] : '可以逐个或一起重试，也可以另存一份。'} actions={unsaved.length > 1 ? <><Button variant="outlined" onClick={() => void exporting.retry(unsaved, 'again')}>全部重试</Button><Button variant="outlined" onClick={() => void exporting.retry(unsaved, 'beside')}>全部另存</Button></> : undefined} onClose={dismiss} /> : null}
      {unsaved.length ? (
        <ul aria-label="没有写入的文件">
          {unsaved.map((file) => (
            <li key={file.retry}>
              <span>{file.name}{unsaved.length > 1 ? <small>{FAILURES[file.failure][0]}</small> : null}</span>
              <Button size="small" variant="outlined" aria-label={`重试 ${file.name}`} onClick={() => void exporting.retry([file], 'again')}>重试</Button>
              <Button size="small" variant="outlined" aria-label={`另存 ${file.name}`} onClick={() => void exporting.retry([file], 'beside')}>另存为（2）</Button>
            </li>
          ))}
        </ul>
      ) : null}
      {left && !stopped ? <NoticeBar tone="reason" happened={`其余 ${left} 种没有导出。`} todo="处理好以后请再导出一次，已有的不会重复写。" /> : null}
      {withheld.length ? <NoticeBar tone="reason" happened={`${withheld.length} 个文件不得发微信群，没有导出。`} safe={withheld.map(({ called }) => called).join('、')} todo={withheld[0]!.why} onClose={dismiss} /> : null}
      {unformed.length ? <NoticeBar tone="reason" happened={`${unformed.map(({ called }) => called).join('、')}没有用自用表样，用的是程序的版式。`} safe={unformed[0]!.why} todo="请在自用表样里重新检查一遍，改好再换上。" onClose={dismiss} /> : null}
      {empty.length && (nothing || empty.length < 4) ? <NoticeBar tone="plain" happened={`本班次还没有可印的${empty.join('、')}。`} onClose={dismiss} /> : null}
      {saved.length && !(stopped && !saved.length) ? (
        <NoticeBar
          tone="done"
          happened={only ? `已保存“${only.name}”。` : `已保存 ${saved.length} 个文件${folder ? `到“${folder}”` : ''}。`}
          safe={unfit.length ? (only ? '这份不得发微信群。' : unfit.length >= saved.length ? '都不得发微信群，文件名里已写明。' : `其中 ${unfit.length} 个不得发微信群，文件名里已写明${unfit.length <= FEW ? `：${unfit.join('、')}` : ''}。`) : undefined}
          actions={saved[0] ? (
            <>
              {only ? <OpenButton open={() => host.openSaved(only.id)}>打开</OpenButton> : null}
              <OpenButton open={() => host.showSaved(saved[0]!.id)}>打开所在文件夹</OpenButton>
            </>
          ) : undefined}
          onClose={dismiss}
        />
      ) : null}
    </Bars>
  )
}

const OpenButton = ({ open, children }: { open: () => Promise<boolean>; children: string }) => <Button variant="outlined" onClick={() => void open()}>{children}</Button>

const Bars = styled('div')({
  flex: 'none', maxHeight: '45%', overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: '0.375rem',
  ul: { listStyle: 'none', margin: 0, padding: '0 0 0 1rem' },
  li: { display: 'flex', alignItems: 'center', gap: '0.5rem', padding: '0.1875rem 0', borderBottom: '1px solid var(--line)' },
  'li > span': { flex: 1, minWidth: 0, lineHeight: 1.4 },
  small: { display: 'block', fontSize: '0.8125rem', color: 'var(--muted)' }
})
