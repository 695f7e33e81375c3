/** The frame around all screens: rail, place, saved mark, undo; and what every screen shares by keyboard. */
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined'
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined'
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined'
import SettingsOutlined from '@mui/icons-material/SettingsOutlined'
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined'
import useMediaQuery from '@mui/material/useMediaQuery'
import { styled } from '@mui/material/styles'
import { Suspense, useMemo, type ReactNode } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { clockOfInstant } from '#domain/calendar.ts'
import { seatTitle } from '#domain/regulation/seat-view.ts'
import { useConflictCount, useDesk } from '#store/live.ts'
import { dismissTold, undoLast, useSavingState } from '#store/saving.ts'
import { changeSeat, useSeat } from '#store/seat.ts'
import { useFindingCount } from '#features/exchange/use-findings.ts'
import { FolderRounds } from '#features/exchange/folder-rounds.tsx'
import { AppFrame } from '#ui/app-frame.tsx'
import { DeskTheme } from '#ui/desk-theme.tsx'
import { PanelRoom, PanelSlot } from '#ui/panel-slot.tsx'
import type { SavedState } from '#ui/saved-mark.tsx'
import { UndoBar } from '#ui/undo-bar.tsx'
import { ClassScreen } from './class-screen.tsx'
import { ClockNotice } from './clock-notice.tsx'
import { OpenedFiles } from './opened-files.tsx'
import { readPlace, usePlaceParts, windowTitle, type Place } from './place.ts'
import { CalendarPage, ClassesPage, CollegePage, CopyClassPage, EnquiriesPage, ExchangePage, NewClassPage, SettingsPage, WorkbenchPage } from './routes.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { useArrival } from './use-arrival.ts'
import { useSafeClose } from './use-safe-close.ts'
import { useUndoKeys } from './use-undo-keys.ts'

export function App({ nonce }: { nonce?: string | undefined }) {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)')
  const { scheme, zoom } = useSeat()
  const dark = scheme === 'dark' || (scheme === 'system' && prefersDark)
  return (
    <DeskTheme scheme={dark ? 'dark' : 'light'} zoom={zoom} nonce={nonce}>
      <PanelRoom>
        <Frame />
      </PanelRoom>
    </DeskTheme>
  )
}

function Frame() {
  const desk = useDesk()
  const [location] = useHashLocation()
  const { railFolded, person, role, department } = useSeat()
  const conflicts = useConflictCount()
  const findings = useFindingCount()
  const saved = useSavedState()
  const place = readPlace(location)
  const parts = usePlaceParts(place)
  useUndoKeys()
  useSafeClose()
  useArrival(location, windowTitle(parts))
  return (
    <AppFrame
      rail={[
        { key: 'workbench', title: '工作台', icon: <ChecklistOutlined />, href: '#/workbench' },
        { key: '', title: '班次', icon: <EventNoteOutlined />, href: '#/' },
        { key: 'calendar', title: '日历', icon: <CalendarMonthOutlined />, href: '#/calendar' },
        { key: 'exchange', title: '交换', icon: <SwapHorizOutlined />, href: '#/exchange', count: conflicts + findings },
        { key: 'settings', title: '设置', icon: <SettingsOutlined />, href: '#/settings' }
      ]}
      currentKey={OWN_STOPS.has(place.area) ? place.area : ''}
      railFolded={railFolded}
      onFoldRail={(folded) => void changeSeat(desk.db, { railFolded: folded })}
      place={parts}
      saved={saved}
      seat={<Seat href="#/settings" data-empty={!person || (role === '部门' && !department)} title="在设置里修改">{person ? `${person} · ${seatTitle({ role, department })}` : '请填写您的姓名'}</Seat>}
      notice={<ClockNotice />}
      panel={<PanelSlot />}
    >
      <OpenedFiles />
      <FolderRounds />
      <ScreenBoundary place={location}>
        <Suspense fallback={null}>{screenOf(place)}</Suspense>
      </ScreenBoundary>
      <Undo />
    </AppFrame>
  )
}

/** Areas with a stop of their own in the rail; all others belong to 班次. */
const OWN_STOPS: ReadonlySet<string> = new Set(['workbench', 'calendar', 'exchange', 'settings'])

function screenOf({ area, id, tab }: Place): ReactNode {
  if (area === 'class' && id) return <ClassScreen id={id} tab={tab} />
  if (area === 'exchange') return <ExchangePage />
  if (area === 'settings') return id === 'college' ? <CollegePage /> : <SettingsPage />
  if (area === 'workbench') return <WorkbenchPage />
  if (area === 'calendar') return <CalendarPage />
  if (area === 'enquiries') return <EnquiriesPage />
  if (area === 'new') return <NewClassPage />
  if (area === 'copy') return <CopyClassPage from={id} />
  return <ClassesPage />
}

function useSavedState(): SavedState | undefined {
  const { pending, savedAt, failure } = useSavingState()
  return useMemo(() => (failure ? { kind: 'waiting', sentence: failure } : pending ? { kind: 'saving' } : savedAt ? { kind: 'saved', at: clockOfInstant(savedAt) } : undefined), [pending, savedAt, failure])
}

function Undo() {
  const desk = useDesk()
  const told = useSavingState((state) => state.told)
  if (!told) return null
  return <UndoBar key={told.nr} text={told.text} {...(told.canUndo ? { onUndo: () => void undoLast(desk) } : {})} onClose={dismissTold} />
}

const Seat = styled('a')({
  color: 'var(--ink)', textDecoration: 'none', whiteSpace: 'nowrap', padding: '0.125rem 0.5rem', borderRadius: 4, '&:hover': { background: 'var(--hover)' },
  '&[data-empty=true]': { color: 'var(--amber)', background: 'var(--amber-soft)' }
})
