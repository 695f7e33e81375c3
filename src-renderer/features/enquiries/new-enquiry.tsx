/** The line itself: what is recognised of it and what the college has free, while it is typed; Enter keeps it. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { longDateWithWeekday } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { ORG } from '#domain/college.ts'
import { readEnquiryLine, type ReadEnquiry } from '#domain/planning/enquiry-line.ts'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { Control } from '#ui/fields/field-frame.tsx'
import { Availability } from './availability.tsx'

export function NewEnquiry({ facts, today }: { facts: CollegeFacts; today: string }) {
  const desk = useDesk()
  const save = useSave(ORG)
  const [line, setLine] = useState('')
  const read = readEnquiryLine(line, today)
  const refusal = refuseSecrecyMark(line)
  const problem = line.trim() === '' ? undefined : (refusal ?? (read.sponsor ? undefined : '还没有认出主办单位'))
  const keep = () => {
    if (!read.sponsor || refusal) return
    void save([{ table: 'enquiry', id: newId(desk), set: { ...read, calledOn: today, outcome: '待定' } }], `登记${read.sponsor}来电`)
    setLine('')
  }
  return (
    <Room aria-label="登记来电" onSubmit={(event) => { event.preventDefault(); keep() }}>
      <label htmlFor="enquiry-line">来电说了什么</label>
      <div className="line">
        <Control id="enquiry-line" autoFocus value={line} autoComplete="off" placeholder="如 省监狱局 3月10日到14日 80人 张处长 电话号码" aria-describedby="enquiry-note" onChange={(event) => setLine(event.target.value)} />
        <Button type="submit" variant="contained" disabled={!read.sponsor || refusal !== undefined}>登记</Button>
      </div>
      <p id="enquiry-note" aria-live="polite" className={problem ? 'problem' : undefined}>{problem ?? (line.trim() ? heard(read) : '主办单位、起止日期、人数，一行写完；空房、会场和粗算的经费马上列在下面。')}</p>
      {read.sponsor && !read.fromOn ? <p className="problem">没有认出日期；写成“12月7日到11日”，空房、会场和经费就列在这里。</p> : null}
      {read.fromOn ? <Availability facts={facts} fromOn={read.fromOn} untilOn={read.untilOn ?? read.fromOn} persons={read.persons ?? 0} /> : null}
    </Room>
  )
}

const heard = ({ sponsor, fromOn, untilOn, persons, contact, phone, matters }: ReadEnquiry): string =>
  [sponsor, fromOn && `${longDateWithWeekday(fromOn)}报到`, untilOn && `${longDateWithWeekday(untilOn)}撤场`, persons && `${persons} 人`, contact, phone, matters && `要求：${matters}`].filter(Boolean).join(' · ')

const Room = styled('form')({
  marginBottom: '2rem', maxWidth: '60rem',
  label: { fontWeight: 600 },
  '.line': { display: 'flex', gap: '0.5rem', marginTop: '0.1875rem', '& button': { flex: 'none' } },
  p: { margin: '0.25rem 0 0', minHeight: '1.5rem', color: 'var(--muted)' },
  '.problem': { color: 'var(--amber)' }
})
