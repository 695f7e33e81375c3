/** 待办 of one class, at the right of all its screens: what is missing by the regulation, whose it is, by when, and where to mend it. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { isOpen, type Finding } from '#domain/regulation/finding.ts'
import type { Moment } from '#domain/regulation/moment.ts'
import { SCREENS, type ScreenKey } from '#domain/regulation/screens.ts'
import { bears } from '#domain/regulation/seat-view.ts'
import { useDesk } from '#store/live.ts'
import { changeSeat, useSeat } from '#store/seat.ts'
import { InPanel } from '#ui/panel-slot.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import { FindingCard } from './finding-card.tsx'

/** Above this text size there is no room beside a form. */
const ROOM_BESIDE = 125

/** Screens of forms, where the panel stands open; beside wide tables it stays folded until it is opened there. */
const NARROW: ReadonlySet<ScreenKey> = new Set(['overview', 'talks', 'records'])

export function TodoPanel({ cls, screen, findings, now }: { cls: string; screen: ScreenKey; findings: readonly Finding[]; now: Moment }) {
  const desk = useDesk()
  const zoom = useSeat((seat) => seat.zoom)
  const wide = !NARROW.has(screen) || zoom > ROOM_BESIDE
  const folded = useSeat((seat) => (wide ? seat.panelFoldedWide : seat.panelFolded))
  const role = useSeat((seat) => seat.role)
  const department = useSeat((seat) => seat.department)
  const [choice, setChoice] = useState<'all' | 'mine' | 'here'>('all')
  const open = findings.filter(isOpen)
  const lists = { all: open, mine: open.filter((finding) => bears({ role, department }, finding)), here: open.filter(({ mend }) => mend.screen === screen) }
  const shown = lists[choice]
  const reasoned = findings.filter((finding) => !isOpen(finding))
  return (
    <InPanel>
      <SidePanel title="待办" count={open.length} folded={folded} onFold={(value) => void changeSeat(desk.db, wide ? { panelFoldedWide: value } : { panelFolded: value })}>
        <Choice role="group" aria-label="显示哪些待办">
          {(['all', 'mine', 'here'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={choice === one} onClick={() => setChoice(one)}>{`${{ all: '全部', mine: '我的', here: SCREENS[screen].title }[one]} ${lists[one].length}`}</button>
          ))}
        </Choice>
        {shown.length ? null : <Note>{{ all: '按规范应办的都办了。', mine: '您的事都办了。', here: '这一页没有待办。' }[choice]}</Note>}
        {grouped(shown).map((group) => <FindingCard key={group[0]!.key} cls={cls} group={group} today={now.day} />)}
        {reasoned.length && choice === 'all' ? <Reasoned cls={cls} findings={reasoned} today={now.day} /> : null}
      </SidePanel>
    </InPanel>
  )
}

/** Findings of one clause, of one gravity, mended on one screen, stand on one card. */
function grouped(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const name = `${finding.clause} ${finding.severity} ${finding.mend.screen} ${finding.mend.table}`
    groups.set(name, [...(groups.get(name) ?? []), finding])
  }
  return [...groups.values()]
}

function Reasoned({ cls, findings, today }: { cls: string; findings: readonly Finding[]; today: string }) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <Button size="small" variant="text" aria-expanded={shown} onClick={() => setShown(!shown)}>{`已说明理由 ${findings.length} 件`}</Button>
      {shown ? grouped(findings).map((group) => <FindingCard key={group[0]!.key} cls={cls} group={group} today={today} />) : null}
    </>
  )
}

const Note = styled('p')({ margin: '0.25rem 0', color: 'var(--muted)' })
const Choice = styled('div')({
  display: 'flex', gap: '0.25rem', flex: 'none',
  button: { border: '1px solid var(--line)', borderRadius: 4, background: 'var(--raised)', color: 'var(--muted)', padding: '0.125rem 0.625rem', font: 'inherit', fontSize: '0.875rem', cursor: 'pointer' },
  'button[aria-pressed=true]': { borderColor: 'var(--primary)', color: 'var(--primary)', background: 'var(--primary-soft)' }
})
