/** Calls kept so far; each becomes a class, or stays with its outcome. */
import Button from '@mui/material/Button'
import { useState } from 'react'
import { shortDate, shortDateWithWeekday } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { Enquiry } from '#domain/college-lists.ts'
import { ORG } from '#domain/college.ts'
import { classFromEnquiry } from '#store/classes.ts'
import { useDesk } from '#store/live.ts'
import { rememberDone, tracked } from '#store/saving.ts'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook } from '../class-book.tsx'

const FIELDS = ['calledOn', 'sponsor', 'contact', 'phone', 'fromOn', 'untilOn', 'persons', 'outcome', 'matters'] as const

export function EnquiryList({ facts }: { facts: CollegeFacts }) {
  return (
    <BookSection title="登记过的来电" table="enquiry">
      <ClassBook cls={ORG} table="enquiry" noun="来电" fields={FIELDS} empty="登记过的来电列在这里，谈成了一键转为班次。"
        arrange={(rows) => [...rows].sort((a, b) => (a.calledOn > b.calledOn || (a.calledOn === b.calledOn && a.id > b.id) ? -1 : 1))}
        summary={({ calledOn, sponsor, fromOn, untilOn, persons }) => <>{shortDateWithWeekday(calledOn)}　{sponsor}　{[fromOn && `${shortDate(fromOn)}${untilOn ? `至${shortDate(untilOn)}` : '起'}`, persons && `${persons} 人`].filter(Boolean).join('，')}</>}
        state={(enquiry) => stateOf(enquiry, facts)}
        below={(row) => <Become enquiry={row} facts={facts} />} />
    </BookSection>
  )
}

/** A class that was taken back, or that only another PC has, is said: the call is not dealt with here. */
function stateOf({ outcome = '待定', classId }: Enquiry, { classes }: CollegeFacts): { words: string; tone: 'open' | 'done' } {
  if (outcome !== '已转为班次') return { words: outcome, tone: 'open' }
  return classes.some(({ id }) => id === classId) ? { words: outcome, tone: 'done' } : { words: '所转的班次不在这台电脑上', tone: 'open' }
}

function Become({ enquiry, facts }: { enquiry: Enquiry; facts: CollegeFacts }) {
  const desk = useDesk()
  const [busy, setBusy] = useState(false)
  const made = facts.classes.find(({ id }) => id === enquiry.classId)
  if (made) return <Button size="small" variant="outlined" href={`#/class/${made.id}`}>{`打开班次：${made.name}`}</Button>
  const become = async () => {
    setBusy(true)
    let id = ''
    const outcome = await tracked(async () => {
      const made = await classFromEnquiry(desk, enquiry)
      id = made.id
      return made.outcome
    }).finally(() => setBusy(false))
    if (outcome.kind !== 'saved') return
    rememberDone({ cls: id, batch: outcome.batch, label: `新建${enquiry.sponsor}的班次` })
    window.location.hash = `#/class/${id}`
  }
  return <Button size="small" variant="contained" disabled={busy} onClick={() => void become()}>转为班次</Button>
}
