/** 回收签到表: a page that was read, its rows beside what they show, until a person has confirmed it. */
import Button from '@mui/material/Button'
import type { Mark } from '#domain/attendance.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { PictureCut } from '../picture-cut.tsx'
import type { ScanQueue } from '../use-scan-queue.ts'
import type { SheetColumn } from './columns.ts'
import { PaperRows, type Choice } from './paper-rows.tsx'
import { proposalsOf } from './sheet-proposals.ts'

interface Props {
  readonly returned: ScanQueue<'readSignedSheet'>
  readonly columns: readonly SheetColumn[]
  readonly names: ReadonlyMap<string, string>
  markOf(sheet: string, trainee: string): Mark | undefined
  onMarks(sheet: string, title: string, choices: ReadonlyMap<string, Choice>): void
}

export function ReturnedSheet({ returned, columns, names, markOf, onMarks }: Props) {
  const { now, turn, waiting, next } = returned
  if (!now) return null
  if (now.kind === 'reading') return <ProgressPanel doing={`正在读“${now.name}”`} onCancel={next} />
  const after = waiting ? `，后面还有 ${waiting} 张` : ''
  if (now.kind === 'refused') return <NoticeBar tone="reason" happened={`没有读入“${now.name}”${after}。`} safe={now.sentence} onClose={next} actions={waiting ? <Button size="small" onClick={next}>读下一张</Button> : undefined} />
  const { about, page, pages, isEarlier, rows } = now.scan
  const column = columns.find(({ id }) => id === about)
  const title = column?.title ?? ''
  const strangers = rows.filter(({ trainee }) => trainee === undefined)
  return (
    <>
      {isEarlier ? <NoticeBar tone="plain" happened="这张表打印以后名单有变动，已经按打印时的先后顺序对上，请逐行核对姓名。" /> : null}
      {strangers.length ? <NoticeBar tone="reason" happened={`第 ${strangers.map(({ number }) => number).join('、')} 行是手写加上的，不在名单里，没有登记。`} safe="请先到“学员”里补录，再回来登记。" actions={<>{strangers.map(({ number, cut }) => <PictureCut key={number} cut={cut} label={`第 ${number} 行的签名格`} />)}</>} /> : null}
      <PaperRows key={turn} title={`${title}　第${page}页，共${pages}页${after}`} rows={proposalsOf(now.scan, names, (trainee) => markOf(about, trainee))} confirmLabel="登记这一页" onCancel={next}
        onConfirm={(choices) => {
          onMarks(about, `${title}第${page}页`, choices)
          next()
        }} />
    </>
  )
}
