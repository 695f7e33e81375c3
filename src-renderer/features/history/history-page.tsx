/** 历史: every step that anyone took in this class, newest first. Fifteen thousand of them scroll as ten do. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { isTableName, TABLES } from '#domain/tables.ts'
import { useComputerName, useHistory, useTakeBack } from '#store/live-history.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { ExportLog } from './export-log.tsx'
import { historySteps } from './history-steps.ts'
import { FEW, HistoryStepRow } from './history-step.tsx'

const NOBODY = '未填姓名'

export function HistoryPage({ cls }: { cls: string }) {
  const entries = useHistory(cls)
  const computerOf = useComputerName()
  const takeBack = useTakeBack(cls)
  const [table, setTable] = useState<string | null>(null)
  const [person, setPerson] = useState<string | null>(null)
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  const [exports, showExports] = useState(false)
  const steps = useMemo(() => historySteps(entries ?? []), [entries])
  const labels = useMemo(() => new Map([...new Set(steps.flatMap((step) => step.tables))].filter(isTableName).map((name) => [TABLES[name].label as string, name as string])), [steps])
  const people = useMemo(() => [...new Set(steps.map((step) => step.person || NOBODY))].sort((a, b) => a.localeCompare(b, 'zh-CN')), [steps])
  const shown = useMemo(() => steps.filter((step) => (!table || step.tables.includes(labels.get(table) ?? '')) && (!person || (step.person || NOBODY) === person)), [steps, table, person, labels])
  const box = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({ count: shown.length, getScrollElement: () => box.current, estimateSize: () => 72, overscan: 6, getItemKey: (index) => shown[index]!.batch })
  if (!entries) return null
  if (exports) {
    return (
      <Page>
        <div className="filter"><Button variant="outlined" onClick={() => showExports(false)}>回到改动</Button></div>
        <ExportLog cls={cls} />
      </Page>
    )
  }
  if (!steps.length) return <EmptyState sentence="这个班次还没有任何改动。每改一处，这里都会记下谁、什么时候、在哪台电脑上、改前改后。" />
  const setCount = (batch: string, count: number) => setCounts((before) => new Map(before).set(batch, count))
  return (
    <Page>
      <div className="filter">
        <ChoiceField label="看哪一类" value={table} choices={[...labels.keys()]} onCommit={setTable} placeholder="全部" />
        <ChoiceField label="看谁改的" value={person} choices={people} onCommit={setPerson} placeholder="所有人" />
        <p role="status">{shown.length === steps.length ? `共 ${steps.length} 步` : `${shown.length} 步，全部 ${steps.length} 步`}；姓名是各人自己填的，身份证号、电话只露首尾。</p>
        <Button variant="outlined" onClick={() => showExports(true)}>看导出记录</Button>
      </div>
      <div className="steps" ref={box} role="region" aria-label="历史" tabIndex={0}>
        {shown.length ? null : <EmptyState sentence="没有这样的改动。" />}
        <div style={{ height: lines.getTotalSize(), position: 'relative' }}>
          {lines.getVirtualItems().map((item) => {
            const step = shown[item.index]!
            return (
              <div key={item.key} data-index={item.index} ref={lines.measureElement} style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${item.start}px)` }}>
                <HistoryStepRow step={step} computer={computerOf(step.device)} count={counts.get(step.batch) ?? FEW} onCount={(count) => setCount(step.batch, count)} onTakeBack={() => void takeBack(step.batch, step.title)} />
              </div>
            )
          })}
        </div>
      </div>
    </Page>
  )
}

const Page = styled('div')({
  display: 'flex', flexDirection: 'column', height: 'calc(100% - 8.5rem)', minHeight: '20rem',
  '.filter': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 1rem', '> p': { flex: 1, margin: 0, color: 'var(--muted)', fontSize: '0.875rem' } },
  '.steps': { flex: 1, minHeight: 0, overflowY: 'auto', borderTop: '1px solid var(--line)', containerType: 'inline-size' }
})
