import Button from '@mui/material/Button'
import { useState } from 'react'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { DiffTable, type DiffRow } from '#ui/diff-table.tsx'
import { DropZone } from '#ui/drop-zone.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { UndoBar } from '#ui/undo-bar.tsx'

const DIFF: DiffRow[] = [
  { id: '1', subject: '第 3 行 王秀英', field: '单位', kind: '变更', before: '演示市第一监狱', after: '演示省司法警察总队直属支队综合保障大队（原演示市第三监狱筹建办公室）' },
  { id: '2', subject: '第 8 行 陈海燕', kind: '新增', after: '演示省女子监狱 · 民警' },
  { id: '3', subject: '赵建国', kind: '缺失', note: '新名单里没有，仍保留在册', fixed: true },
  { id: '4', subject: '第 11 行 周雪', field: '手机', kind: '不一致', before: '19900001005', after: '19900001006', note: '两份名单都改过' },
  { id: '5', subject: '房间 东楼 302', kind: '删除', before: '两人间', after: '' }
]

export function BarsScene() {
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set(['1', '2']))
  const [asking, setAsking] = useState(false)
  const [undo, setUndo] = useState(true)
  const accept = (ids: readonly string[], on: boolean) => {
    window.given.push({ ids, on })
    setAccepted((before) => { const after = new Set(before); for (const id of ids) if (on) after.add(id); else after.delete(id); return after })
  }
  return (
    <div style={{ padding: '1rem', display: 'grid', gap: '0.75rem' }}>
      <NoticeBar tone="forbidden" happened="方案还没有印发，不能开始报到（第五条）" todo="先在“方案”页完成用印，再回来登记。" actions={<Button variant="outlined">去方案</Button>} />
      <NoticeBar tone="reason" happened="签认日期晚于撤场" safe="已登记的数据都在。" todo="请写明原因。" onClose={() => undefined} />
      <NoticeBar tone="done" happened="数据确认单已由 3 个部门签认" />
      <NoticeBar tone="plain" happened="这个文件是另一台电脑 3 天前导出的，其中 2 处和这里不一样" actions={<Button variant="outlined">逐条看</Button>} />
      <ProgressPanel doing="正在生成" current={3} total={12} detail="签到表（第3期监狱警察培训班 11月24日）" onCancel={() => window.given.push('cancel')} />
      <DiffTable label="名单对比" rows={DIFF} accepted={accepted} onAccept={accept} />
      <EmptyState sentence="这里列出每天的住宿、用餐、会场和其他活动。课程表排好后，按天一行自动列出。" action={<Button variant="contained">去排课程表</Button>} second={<Button>用演示数据看看</Button>} />
      <div><Button variant="outlined" onClick={() => setAsking(true)}>导出交换文件</Button></div>
      <ConfirmDialog open={asking} title="把这期班次导出成交换文件" confirmLabel="导出交换文件" onConfirm={() => { window.given.push('exported'); setAsking(false) }} onCancel={() => setAsking(false)}>
        文件里有 48 名学员的身份证号和手机号，离开这台电脑后要按敏感信息保管。
      </ConfirmDialog>
      {undo ? <UndoBar text="已删除 张雪、李建国 2 名学员" onUndo={() => window.given.push('undone')} onClose={() => setUndo(false)} /> : null}
      <DropZone sentence="松开鼠标，读入这份名单" onFiles={(files) => window.given.push({ files: files.map((file) => file.name) })} />
    </div>
  )
}
