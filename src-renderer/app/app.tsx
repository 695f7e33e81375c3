/** The frame around all screens: rail, place, saved mark, undo; and what every screen shares by keyboard. */
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined'
import SettingsOutlined from '@mui/icons-material/SettingsOutlined'
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Suspense, useEffect, useMemo, type ReactNode } from 'react'
import { tinykeys } from 'tinykeys'
import { useHashLocation } from 'wouter/use-hash-location'
import { clockOfInstant } from '#domain/calendar.ts'
import { useClass, useConflictCount, useDesk } from '#store/live.ts'
import { dismissTold, redoLast, undoLast, useSavingState } from '#store/saving.ts'
import { changeSeat, useSeat } from '#store/seat.ts'
import { AppFrame, type PlacePart } from '#ui/app-frame.tsx'
import { DeskTheme } from '#ui/desk-theme.tsx'
import type { SavedState } from '#ui/saved-mark.tsx'
import { UndoBar } from '#ui/undo-bar.tsx'
import { ClassScreen } from './class-screen.tsx'
import { OpenedFiles } from './opened-files.tsx'
import { CLASS_TABS, ClassesPage, ExchangePage, SettingsPage, classHref } from './routes.tsx'

export function App({ nonce }: { nonce?: string | undefined }) {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)')
  const { scheme, zoom } = useSeat()
  const dark = scheme === 'dark' || (scheme === 'system' && prefersDark)
  return (
    <DeskTheme scheme={dark ? 'dark' : 'light'} zoom={zoom} nonce={nonce}>
      <Frame />
    </DeskTheme>
  )
}

function Frame() {
  const desk = useDesk()
  const [location] = useHashLocation()
  const { railFolded, person, role } = useSeat()
  const conflicts = useConflictCount()
  const saved = useSavedState()
  useUndoKeys()
  const [, area = '', id = '', tab = 'overview'] = location.split('/')
  return (
    <AppFrame
      rail={[
        { key: '', title: '班次', icon: <EventNoteOutlined />, href: '#/' },
        { key: 'exchange', title: '交换', icon: <SwapHorizOutlined />, href: '#/exchange', count: conflicts },
        { key: 'settings', title: '设置', icon: <SettingsOutlined />, href: '#/settings' }
      ]}
      currentKey={area === 'class' ? '' : area}
      railFolded={railFolded}
      onFoldRail={(folded) => void changeSeat(desk.db, { railFolded: folded })}
      place={usePlace(area, id, tab)}
      saved={saved}
      seat={<a href="#/settings">{person ? `${person} · ${role}` : '请填写您的姓名'}</a>}
    >
      <OpenedFiles />
      <Suspense fallback={null}>{screenOf(area, id, tab)}</Suspense>
      <Undo />
    </AppFrame>
  )
}

function screenOf(area: string, id: string, tab: string): ReactNode {
  if (area === 'class' && id) return <ClassScreen id={id} tab={tab} />
  if (area === 'exchange') return <ExchangePage />
  if (area === 'settings') return <SettingsPage />
  return <ClassesPage />
}

function usePlace(area: string, id: string, tab: string): PlacePart[] {
  const trainingClass = useClass(area === 'class' ? id : '')
  if (area === 'exchange') return [{ title: '交换' }]
  if (area === 'settings') return [{ title: '设置' }]
  if (area !== 'class') return [{ title: '班次' }]
  return [{ title: '班次', href: '#/' }, { title: trainingClass?.name ?? '', href: classHref(id) }, { title: CLASS_TABS.find((candidate) => candidate.key === tab)?.title ?? '概况' }]
}

function useSavedState(): SavedState | undefined {
  const { pending, savedAt, failure } = useSavingState()
  return useMemo(() => (failure ? { kind: 'waiting', sentence: failure } : pending ? { kind: 'saving' } : savedAt ? { kind: 'saved', at: clockOfInstant(savedAt) } : undefined), [pending, savedAt, failure])
}

/** Ctrl+Z and Ctrl+Y work everywhere; inside a field that is being typed in, the field's own undo comes first. */
function useUndoKeys(): void {
  const desk = useDesk()
  useEffect(() => {
    const unlessTyping = (act: () => Promise<void>) => (event: KeyboardEvent) => {
      const field = event.target as HTMLElement
      if (field.matches('input, textarea') && (field as HTMLInputElement).dataset['dirty'] === 'true') return
      event.preventDefault()
      void act()
    }
    return tinykeys(window, {
      '$mod+KeyZ': unlessTyping(() => undoLast(desk)),
      '$mod+KeyY': unlessTyping(() => redoLast(desk)),
      '$mod+Shift+KeyZ': unlessTyping(() => redoLast(desk))
    })
  }, [desk])
}

function Undo() {
  const desk = useDesk()
  const told = useSavingState((state) => state.told)
  if (!told) return null
  return <UndoBar key={told.nr} text={told.text} {...(told.canUndo ? { onUndo: () => void undoLast(desk) } : {})} onClose={dismissTold} />
}
