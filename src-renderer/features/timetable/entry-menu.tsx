/** What can be done with a whole entry: ⋯ at the end of its line. */
import MoreHoriz from '@mui/icons-material/MoreHoriz'
import IconButton from '@mui/material/IconButton'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { HALVES, takesAttendance, type Session } from '#domain/session.ts'
import type { HalfDay } from '#domain/teaching/timetable.ts'

export interface EntryActions {
  readonly days: readonly string[]
  move(session: Session, to: HalfDay): void
  copy(session: Session, to: HalfDay): void
  remove(session: Session): void
  setSignIn(session: Session, signIn: boolean): void
}

export function EntryMenu({ label, session, actions }: { label: string; session: Session; actions: EntryActions }) {
  const [anchor, setAnchor] = useState<HTMLElement>()
  const [placing, setPlacing] = useState<'move' | 'copy'>()
  const close = (): void => {
    setAnchor(undefined)
    setPlacing(undefined)
  }
  const then = (act: () => void) => () => {
    close()
    act()
  }
  return (
    <>
      <IconButton size="small" aria-label={`${label} 更多`} aria-haspopup="menu" tabIndex={-1} onClick={(event) => setAnchor(event.currentTarget)}><MoreHoriz /></IconButton>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={close} transitionDuration={0} slotProps={{ list: { dense: true, subheader: placing ? <ListSubheader>{placing === 'move' ? '移到哪个半天' : '复制到哪个半天'}</ListSubheader> : undefined } }}>
        {placing
          ? actions.days.flatMap((date) =>
              HALVES.map((half) => (
                <MenuItem key={`${date} ${half}`} disabled={placing === 'move' && date === session.date && half === session.half} onClick={then(() => actions[placing](session, { date, half }))}>
                  {shortDateWithWeekday(date)}{half}
                </MenuItem>
              ))
            )
          : [
              <MenuItem key="move" onClick={() => setPlacing('move')}>移到别的半天…</MenuItem>,
              <MenuItem key="copy" onClick={() => setPlacing('copy')}>复制到别的半天…</MenuItem>,
              <MenuItem key="sign" onClick={then(() => actions.setSignIn(session, !takesAttendance(session)))} disabled={['报到', '撤场', '自学'].includes(session.kind)}>{takesAttendance(session) ? '这一项不签到' : '这一项要签到'}</MenuItem>,
              <MenuItem key="remove" onClick={then(() => actions.remove(session))}>删除</MenuItem>
            ]}
      </Menu>
    </>
  )
}
