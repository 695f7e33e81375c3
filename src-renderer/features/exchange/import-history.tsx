/** 导入记录: every file that was taken, from whom, what it brought, what was found wrong with it; each can be taken back. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant, longDate, shortDate } from '#domain/calendar.ts'
import { useComputerName } from '#store/live-history.ts'
import { useImports } from '#store/live-imports.ts'
import { rememberDone, tell, useSavingState } from '#store/saving.ts'
import type { ImportAlarm, ImportRow } from '#store/schema.ts'
import { useSeat } from '#store/seat.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { runJob } from '#worker/client.ts'
import { TakeBack } from './take-back.tsx'

const PAGE = 20

export function ImportHistory() {
  const imports = useImports()
  const [shown, show] = useState(PAGE)
  if (!imports) return null
  return (
    <section aria-label="导入记录">
      <h2>导入记录</h2>
      {imports.length ? <List>{imports.slice(0, shown).map((row) => <Imported key={row.id} row={row} />)}</List> : <EmptyState sentence="还没有导入过文件。每导入一次，这里都会记下来自谁、带来了什么，不对的可以撤回。" />}
      {imports.length > shown ? <Button onClick={() => show(shown + PAGE)}>再看 {Math.min(PAGE, imports.length - shown)} 次</Button> : null}
    </section>
  )
}

function Imported({ row }: { row: ImportRow }) {
  const computerOf = useComputerName()
  const by = useSeat((seat) => seat.person)
  /** returned: shut again, and the keyboard is back where it was. */
  const [panel, setPanel] = useState<'shut' | 'open' | 'returned'>('shut')
  const [busy, setBusy] = useState(false)

  const restore = async (): Promise<void> => {
    setBusy(true)
    const outcome = await runJob('undoImport', { importId: row.id, how: 'restore', by }).catch(() => undefined).finally(() => setBusy(false))
    if (outcome === 'done') rememberDone({ label: '恢复导入', elsewhere: '刚才恢复了一次导入，要退回请在“交换 › 交换记录”里再撤；再按一次 Ctrl+Z，撤销的是那以前的一步。' })
    useSavingState.setState(tell(outcome === 'done' ? `已恢复“${row.fileName}”带来的内容` : outcome ? '退回以后又都改过了，没有可恢复的内容' : '没有恢复成，内容都和刚才一样。请腾出磁盘空间后再试。', false))
  }
  const brought = (row.counts['operations'] ?? 0) > 0
  return (
    <li>
      <header>
        <b>{longDate(dayOfInstant(row.at))} {clockOfInstant(row.at)}</b>
        <span>{row.by || '未填姓名'}</span>
        <span>来自{computerOf(row.from)}</span>
        {row.way === 'folder' ? <span>交换文件夹</span> : null}
      </header>
      <p className="file">{row.fileName}</p>
      <p>{broughtWords(row)}</p>
      {(row.alarms ?? []).map((alarm) => <p key={`${alarm.kind} ${alarm.cls} ${alarm.device ?? ''}`} className="alarm">{alarmWords(alarm, row, computerOf)}</p>)}
      {row.undone ? <p className="undone">{undoneWords(row)}</p> : null}
      {row.undone === 'compensated' ? <div><Button variant="outlined" size="small" disabled={busy} onClick={() => void restore()}>恢复这次导入</Button></div> : null}
      {brought && !row.undone && panel !== 'open' ? <div><Button variant="outlined" size="small" aria-label={`撤回“${row.fileName}”的导入`} autoFocus={panel === 'returned'} onClick={() => setPanel('open')}>撤回这次导入…</Button></div> : null}
      {panel === 'open' ? <TakeBack of={row} onClose={() => setPanel('returned')} /> : null}
    </li>
  )
}

function broughtWords({ counts, classes, titles, holds }: ImportRow): string {
  const names = (classes ?? []).map((cls) => titles?.[cls] || (cls === 'org' ? '学院设置' : '')).filter(Boolean).join('、')
  const facts = [['新增', counts['new']], ['变更', counts['changed']], ['删除', counts['deleted']], ['两边不一样', counts['conflict']]].filter(([, n]) => n).map(([what, n]) => `${what} ${n} 条`)
  return [names, facts.join('，') || (holds === 'receipt' ? '回执' : '没有带来新内容')].filter(Boolean).join('：')
}

/** Stays for good: nobody repairs such a thing behind a person's back. */
function alarmWords({ kind, cls, device }: ImportAlarm, { titles }: ImportRow, computerOf: (device: string) => string): string {
  const name = titles?.[cls] || '其中一个班次'
  if (kind === 'forked') return `“${name}”里，${device ? computerOf(device) : '一台电脑'}的同一批改动有两种说法，先到的留下，后到的没有采用。多半是那台电脑的数据恢复过或被复制过，请告诉管理员。`
  if (kind === 'recount') return `“${name}”导入后重新核算，和存下的内容对不上。改动记录都在，没有丢失。请先不要再导入，把这一条告诉管理员。`
  return `“${name}”两台电脑收齐了同样的改动，内容却不一样。改动记录都在，没有丢失。请让对方核对，并把这一条告诉管理员。`
}

function undoneWords({ undone, undoneAt, undoneBy }: ImportRow): string {
  const when = undoneAt === undefined ? '' : `，${shortDate(dayOfInstant(undoneAt))} ${clockOfInstant(undoneAt)}`
  return `${undone === 'exact' ? '已撤掉，当作没有导入过' : '已退回为新的修改'}${when}${undoneBy ? `，${undoneBy}` : ''}`
}

const List = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0, borderTop: '1px solid var(--line)', maxWidth: '60rem',
  '> li': { padding: '0.625rem 0.25rem', borderBottom: '1px solid var(--line)' },
  header: { display: 'flex', flexWrap: 'wrap', gap: '0 1.25rem' },
  'header > b': { fontWeight: 600 },
  'header > span, .file': { color: 'var(--muted)' },
  '> li > p': { margin: 0, overflowWrap: 'anywhere' },
  '> li > div:not([class])': { marginTop: '0.375rem' },
  '.alarm': { color: 'var(--red)' },
  '.undone': { color: 'var(--amber)' }
})
