/** Where a list of people is pasted: what was read of it is told first, and taken by one button. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { readColleagues, sameColleague } from '#domain/reading/colleague-list.ts'
import { ORG } from '#domain/college.ts'
import type { Colleague } from '#domain/college-lists.ts'
import { lastOrder } from '#domain/in-order.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { controlLook } from '#ui/fields/field-frame.tsx'

export function ColleaguePaste({ people, onClose }: { people: readonly Colleague[]; onClose(): void }) {
  const desk = useDesk()
  const save = useSave(ORG)
  const [text, setText] = useState('')
  const reading = text.trim() ? readColleagues(text) : undefined
  const read = reading?.kind === 'read' ? reading : undefined
  const known = read?.people.filter((person) => sameColleague(people, person)).length ?? 0
  const take = () => {
    if (!read) return
    const last = lastOrder(people)
    const changes = read.people.map((person, i): Change => {
      const same = sameColleague(people, person)
      return { table: 'colleague', id: same?.id ?? newId(desk), set: { ...person, ...(same ? {} : { order: last + 1 + i }) } }
    })
    void save(changes, `粘贴 ${read.people.length} 人到人员库`, { tellNow: true })
    onClose()
  }
  return (
    <Panel role="group" aria-label="粘贴人员名单" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <textarea autoFocus rows={4} aria-label="粘贴人员名单" value={text} onChange={(event) => setText(event.target.value)} placeholder="在 Excel 里选中名单（连同表头：姓名、部门、科室、职务、电话、职称）复制，在这里按 Ctrl+V" />
      <div role="status">
        {reading?.kind === 'refused' ? <p data-tone="reason">{reading.sentence}</p> : null}
        {read ? <p>读到 {read.people.length} 人{known ? `，其中 ${known} 人库里已有，只补上新填的内容` : ''}。{read.leftOut.length ? `“${read.leftOut.join('”“')}”没有对应的栏，不收。` : ''}{read.skipped.length ? `有 ${read.skipped.length} 行没有姓名，跳过：${read.skipped.slice(0, 3).join('；')}。` : ''}</p> : null}
      </div>
      <div className="buttons">
        <Button variant="contained" disabled={!read} onClick={take}>{read ? `把 ${read.people.length} 人收进人员库` : '收进人员库'}</Button>
        <Button variant="text" onClick={onClose}>收起</Button>
      </div>
    </Panel>
  )
}

const Panel = styled('div')({
  padding: '0.75rem', marginBottom: '0.75rem', background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 6, maxWidth: '60rem',
  textarea: { ...controlLook, resize: 'vertical' },
  p: { margin: '0.375rem 0 0', '&[data-tone=reason]': { color: 'var(--amber)' } },
  '.buttons': { display: 'flex', gap: '0.5rem', marginTop: '0.625rem' }
})
