/** 需说明理由: the reason of one finding or of several alike, kept under each one's key with whoever sits here and the day. */
import type { KeyboardEvent } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import type { Finding } from '#domain/regulation/finding.ts'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import type { Change } from '#store/commit.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { useSeat } from '#store/seat.ts'
import { TextField } from '#ui/fields/text-field.tsx'

export function ReasonField({ cls, findings, onDone }: { cls: string; findings: readonly Finding[]; onDone(): void }) {
  const desk = useDesk()
  const save = useSave(cls)
  const person = useSeat((seat) => seat.person)
  const reason = findings.length === 1 ? findings[0]!.reason : undefined
  const give = (text: string | null) => {
    onDone()
    const set = { text, person: person || null, givenOn: dayOfInstant(desk.now()) }
    void save(findings.map(({ key }): Change => (text ? { table: 'reason', id: key, set } : { table: 'reason', id: key, remove: true })), text ? '说明理由' : '删去理由')
  }
  /** Esc leaves it unwritten and goes back to the button it came from. */
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || reason !== undefined) return
    const entry = event.currentTarget.closest<HTMLElement>('li')
    onDone()
    setTimeout(() => entry?.querySelector<HTMLElement>('button')?.focus())
  }
  return <div onKeyDown={leave}><TextField label="理由" value={reason} autoFocus={reason === undefined} longest={500} refuse={refuseSecrecyMark} placeholder="写明原因后回车" onCommit={give} /></div>
}
