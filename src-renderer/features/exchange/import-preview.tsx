/** What a file would change: from whom, class by class, down to each field; classes can be left out. */
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant, longDate } from '#domain/calendar.ts'
import { isTableName, TABLES } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import type { JobOutput } from '#worker/jobs.ts'
import { DeletionCheck, readCount } from './deletion-check.tsx'
import { toldBefore } from './earlier-import.ts'
import { TrustMark } from './trust-mark.tsx'
import { shownValue } from '../field-words.ts'

type Preview = Extract<JobOutput<'previewImport'>, { kind: 'preview' }>
type Class = Preview['classes'][number]
type Listed = Class['records'][number]

const WHAT: Readonly<Record<Listed['what'], string>> = { new: '新增', changed: '变更', deleted: '删除', unchanged: '不变' }

const MOST_FINDINGS = 5

/** What a person has said about this file, beyond pressing the button. */
export interface Confirmed {
  readonly confirmedDeletions?: number
  readonly afterRevocation?: true
}

interface ViewProps {
  preview: Preview
  fileName: string
  onTake(leftOut: readonly string[], confirmed: Confirmed): void
  onGiveUp(): void
}

export function ImportPreviewView({ preview, fileName, onTake, onGiveUp }: ViewProps) {
  const [leftOut, leaveOut] = useState<ReadonlySet<string>>(new Set())
  const [typed, setTyped] = useState('')
  const { sender, createdAt, earlier, classes } = preview
  const made = Date.parse(createdAt)
  const news = classes.filter((one) => one.operations > 0)
  const taken = classes.filter((one) => !leftOut.has(one.cls))
  const deletions = taken.some((one) => one.losesMany) ? taken.reduce((sum, one) => sum + one.counts.deleted, 0) : 0
  const confirmed = readCount(typed) === deletions
  const outOfUse = [...new Set(taken.flatMap((one) => one.afterRevocation.map(({ computer }) => computer)))]
  const [verified, verify] = useState(false)
  const unanswered = (deletions > 0 && !confirmed) || (outOfUse.length > 0 && !verified)
  const toggle = (cls: string): void => {
    const next = new Set(leftOut)
    if (!next.delete(cls)) next.add(cls)
    leaveOut(next)
  }
  return (
    <View>
      <p>
        <b>{fileName}</b>　<TrustMark trust={preview.trust} />　由 {sender.person || '未填姓名的人'} 在 {sender.computer || `电脑 ${sender.device.slice(0, 4)}`}{sender.campus ? `（${sender.campus}）` : ''} 于 {longDate(dayOfInstant(made))} {clockOfInstant(made)} 导出
      </p>
      {earlier ? <NoticeBar tone="plain" happened={toldBefore(earlier)} /> : null}
      {preview.identityAlarm ? <NoticeBar tone="reason" happened="文件里有以本机名义写的、本机却没有的内容，可能是本机的数据恢复过或被复制过。" safe="导入后这些内容会补回来。" todo="本机会自动改用新的名号，页面会重新打开一次。" /> : null}
      {preview.receipt ? <NoticeBar tone="plain" happened="这是对方的回执，写明它已经收到了哪些内容。" todo="记下以后，给它的文件只带它还没有的。" /> : null}
      {news.length === 0 && !earlier && !preview.receipt ? <NoticeBar tone="plain" happened="文件里的内容本机都已经有了，导入不会有任何变化。" /> : null}
      {classes.map((one) => <ClassView key={one.cls} one={one} taken={!leftOut.has(one.cls)} onToggle={() => toggle(one.cls)} />)}
      {deletions ? <DeletionCheck deletions={deletions} typed={typed} onType={setTyped} /> : null}
      {outOfUse.length ? (
        <NoticeBar
          tone="reason"
          happened={`文件里有已停用的“${outOfUse.join('”“')}”在停用以后写的内容，由别的电脑带来。`}
          safe="还没有导入。"
          todo={<FormControlLabel control={<Checkbox checked={verified} onChange={(_, checked) => verify(checked)} />} label="已经核实过，可以导入" />}
        />
      ) : null}
      <footer>
        <Button variant="contained" disabled={taken.length === 0 || unanswered} onClick={() => onTake([...leftOut], { ...(deletions ? { confirmedDeletions: deletions } : {}), ...(outOfUse.length ? { afterRevocation: true } : {}) })}>{preview.receipt ? '记下回执' : taken.length === classes.length ? '导入' : `导入其中 ${taken.length} 个`}</Button>
        <Button onClick={onGiveUp}>不导入</Button>
      </footer>
    </View>
  )
}

function ClassView({ one, taken, onToggle }: { one: Class; taken: boolean; onToggle(): void }) {
  const { counts } = one
  const facts = [one.isNew ? '本机还没有这个班次' : '', counts.new ? `新增 ${counts.new}` : '', counts.changed ? `变更 ${counts.changed}` : '', counts.deleted ? `删除 ${counts.deleted}` : '', counts.conflict ? `不一样 ${counts.conflict}` : ''].filter(Boolean)
  return (
    <section aria-label={one.title}>
      <header>
        <FormControlLabel control={<Checkbox checked={taken} onChange={onToggle} />} label={<b>{one.title}</b>} />
        <span className={counts.conflict ? 'asks' : undefined}>{facts.length ? facts.join('　') : '没有变化'}</span>
      </header>
      {one.missing.map(({ computer, ranges }) => <p key={computer} className="asks">缺{computer}的第 {ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join('、')} 条改动；可以先导入，收到后会自动补上。</p>)}
      {one.clocksAhead.map(({ computer, span }) => <p key={computer} className="asks">{computer}的时钟快了约 {span}，请提醒对方校准。可以照常导入；两边不一样的，一律由您选定，不按先后取。</p>)}
      {one.clocksBehind.map(({ computer, span }) => <p key={computer} className="asks">{computer}写的时间比建班还早约 {span}，多半是时钟慢了，请提醒对方校准。可以照常导入；两边不一样的，一律由您选定，不按先后取。</p>)}
      {one.forked ? <p className="asks">有一台电脑的同一批改动有两种说法，先到的留下，后到的没有采用；请联系那台电脑的使用人。</p> : null}
      {one.differs ? <p className="asks">两台电脑收齐了同样的改动，算出来的内容却不一样。可以导入，内容都会留着；导入后请把“交换记录”里的这一条告诉管理员。</p> : null}
      {one.unknownParts ? <p>有 {one.unknownParts} 种内容是更新版本写的，本机先原样保管，升级后就能看到。</p> : null}
      {one.findings.slice(0, MOST_FINDINGS).map((finding) => <p key={finding} className="asks">{finding}，导入后请核对。</p>)}
      {one.findings.length > MOST_FINDINGS ? <p className="asks">另有 {one.findings.length - MOST_FINDINGS} 处要核对，导入后列在“两边不一样”里。</p> : null}
      {one.records.length ? (
        <details>
          <summary>看每一条</summary>
          <table>
            <tbody>{one.records.map((record) => <RecordRows key={`${record.table} ${record.id}`} record={record} />)}</tbody>
          </table>
          {one.more ? <p>另有 {one.more} 条，导入后在“历史”里都能看到。</p> : null}
        </details>
      ) : null}
    </section>
  )
}

/** The order in which the fields are filled in, not that in which they are stored. */
function inFormOrder({ table, fields }: Listed): Listed['fields'] {
  const known = isTableName(table) ? Object.keys(TABLES[table].fields) : []
  const place = (field: string): number => (known.includes(field) ? known.indexOf(field) : known.length)
  return [...fields].sort((a, b) => place(a.field) - place(b.field))
}

function RecordRows({ record }: { record: Listed }) {
  const shown = (field: string, value: Scalar): string => (isTableName(record.table) ? shownValue({ table: record.table, field }, value) : String(value ?? '（空）'))
  return (
    <tr>
      <th scope="row"><span data-what={record.what}>{WHAT[record.what]}</span><div>{record.tableLabel}{record.title && record.title !== record.tableLabel ? `　${record.title}` : ''}</div></th>
      <td>
        {record.what === 'deleted' ? '—' : inFormOrder(record).map(({ field, label, before, after }) => (
          <p key={field}>{label}：{record.what === 'new' ? null : <><del>{shown(field, before)}</del> → </>}<ins>{shown(field, after)}</ins></p>
        ))}
        {record.disputes.map(({ field, label, values }) => (
          <p key={field}>
            {label}：<em>两边不一样，导入后请选定</em>
            {field === '_del' ? <span>一台电脑删除了它，另一台又改了它</span> : values.map(({ value, person, computer }, i) => <span key={i}><ins>{shown(field, value)}</ins><small>{[person, computer].filter(Boolean).join(' · ')}</small></span>)}
          </p>
        ))}
      </td>
    </tr>
  )
}

const View = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '0.75rem', minWidth: 0,
  p: { margin: 0 },
  '> section': { border: '1px solid var(--line)', borderRadius: 6, padding: '0.5rem 1rem' },
  '> section > header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '1rem' },
  '.asks': { color: 'var(--amber)' },
  summary: { cursor: 'pointer', color: 'var(--primary)', padding: '0.25rem 0' },
  table: { width: '100%', borderCollapse: 'collapse' },
  'th, td': { textAlign: 'left', verticalAlign: 'top', padding: '0.375rem 0.75rem 0.375rem 0', borderTop: '1px solid var(--line)', fontWeight: 400 },
  th: { width: '16rem' },
  'th span': { float: 'left', color: 'var(--muted)' },
  'th div': { marginLeft: '2.75rem' },
  'th span[data-what=new]': { color: 'var(--primary)' },
  'th span[data-what=deleted]': { color: 'var(--red)' },
  del: { color: 'var(--muted)' },
  ins: { textDecoration: 'none' },
  em: { fontStyle: 'normal', color: 'var(--amber)' },
  'td span': { display: 'block', paddingLeft: '1rem' },
  'td small': { marginLeft: '0.75rem', color: 'var(--muted)' },
  footer: { display: 'flex', gap: '0.75rem' }
})
