import { useState } from 'react'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { ConflictLine } from '#ui/fields/conflict-line.tsx'
import { DateField } from '#ui/fields/date-field.tsx'
import { FormSection } from '#ui/fields/field-frame.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { ParagraphsField } from '#ui/fields/paragraphs-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { TimeField } from '#ui/fields/time-field.tsx'

export function FieldsScene() {
  const [title, setTitle] = useState<string | null>('第3期监狱警察培训班')
  const [place, setPlace] = useState<string | null>(null)
  const [notes, setNotes] = useState<string | null>('第一天上午报到，下午开班动员。\n住宿在东楼。')
  const [heads, setHeads] = useState<number | null>(48)
  const [mode, setMode] = useState<string | null>('主办')
  const [lodging, setLodging] = useState<string | null>('标准间（两人）')
  const [kind, setKind] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>('2026-11-23')
  const [hour, setHour] = useState<string | null>('08:30')
  const [shown, setShown] = useState(true)
  const note = <T,>(name: string, set: (value: T) => void) => (value: T) => { window.given.push({ [name]: value }); set(value) }
  return (
    <div style={{ padding: '1.25rem', background: 'var(--paper)', minHeight: '100%' }}>
      <button type="button" onClick={() => setTitle('别处改成的名称')}>别处改名称</button>
      <button type="button" onClick={() => setTimeout(() => setTitle('别处改成的名称'), 300)}>稍后别处改名称</button>
      <button type="button" onClick={() => setShown(!shown)}>收起表单</button>
      {shown ? (
        <>
          <FormSection title="基本情况">
            <TextField label="班次名称" required value={title} onCommit={note('title', setTitle)} reason="会印在全部材料的标题里" longest={30} />
            <TextField label="地点" value={place} onCommit={note('place', setPlace)} error={place === null ? '还差地点，方案印发前要定下来（第六条）' : undefined} />
            <ChoiceField label="办班方式" value={mode} choices={['主办', '承办', '协办']} onCommit={note('mode', setMode)} />
            <ChoiceField label="住宿" value={lodging} choices={['标准间（两人）', '单间', '套间', '不住宿', '自行安排', '家属同住']} onCommit={note('lodging', setLodging)} />
            <ChoiceField label="对象" free value={kind} choices={['监狱警察', '戒毒警察', '司法所长', '律师', '公证员']} onCommit={note('kind', setKind)} placeholder="选一类，或直接写" />
            <DateField label="开班日期" value={day} today="2026-11-20" onCommit={note('day', setDay)} reason="从这一天起算各项时限"
              conflict={<ConflictLine others={[{ shown: '2026年11月24日（周二）', origin: '李雪 · 办公室电脑 · 11月20日 15:02' }]} onChoose={() => setDay('2026-11-24')} onKeep={() => undefined} />} />
            <TimeField label="开班时间" value={hour} onCommit={note('hour', setHour)} />
            <NumberField label="人数" unit="人" value={heads} onCommit={note('heads', setHeads)} least={1} most={3000} reason="按此备房、备餐、备材料" />
          </FormSection>
          <FormSection title="说明">
            <ParagraphsField label="日程说明" value={notes} onCommit={note('notes', setNotes)} />
            <TextField label="编号" readOnly value="2026-03" onCommit={() => undefined} reason="由办公室编，不在这里改" />
          </FormSection>
        </>
      ) : null}
    </div>
  )
}
