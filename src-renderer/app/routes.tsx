/** Which address shows which screen. Screens are loaded when first opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

type Page = LazyExoticComponent<ComponentType>
type ClassPage = LazyExoticComponent<ComponentType<{ cls: string }>>

export interface ClassTab {
  readonly key: string
  readonly title: string
  readonly Page: ClassPage
}

/** The tabs of a class, in the order of the work. */
export const CLASS_TABS: readonly ClassTab[] = [
  { key: 'overview', title: '概况', Page: lazy(() => import('#features/overview/overview-page.tsx').then((m) => ({ default: m.OverviewPage }))) },
  { key: 'plan', title: '方案', Page: lazy(() => import('#features/plan/plan-page.tsx').then((m) => ({ default: m.PlanPage }))) },
  { key: 'people', title: '人员', Page: lazy(() => import('#features/people/people-page.tsx').then((m) => ({ default: m.PeoplePage }))) },
  { key: 'roster', title: '学员', Page: lazy(() => import('#features/roster/roster-page.tsx').then((m) => ({ default: m.RosterPage }))) },
  { key: 'timetable', title: '课程表', Page: lazy(() => import('#features/timetable/timetable-page.tsx').then((m) => ({ default: m.TimetablePage }))) },
  { key: 'attendance', title: '签到', Page: lazy(() => import('#features/attendance/attendance-page.tsx').then((m) => ({ default: m.AttendancePage }))) },
  { key: 'lodging', title: '住宿', Page: lazy(() => import('#features/lodging/lodging-page.tsx').then((m) => ({ default: m.LodgingPage }))) },
  { key: 'daily', title: '日常数据', Page: lazy(() => import('#features/daily/daily-page.tsx').then((m) => ({ default: m.DailyPage }))) },
  { key: 'papers', title: '材料', Page: lazy(() => import('#features/papers/papers-page.tsx').then((m) => ({ default: m.PapersPage }))) },
  { key: 'history', title: '历史', Page: lazy(() => import('#features/history/history-page.tsx').then((m) => ({ default: m.HistoryPage }))) }
]

export const ClassesPage: Page = lazy(() => import('#features/classes/classes-page.tsx').then((m) => ({ default: m.ClassesPage })))
export const NewClassPage: Page = lazy(() => import('#features/classes/new-class-page.tsx').then((m) => ({ default: m.NewClassPage })))
export const CopyClassPage: LazyExoticComponent<ComponentType<{ from: string }>> = lazy(() => import('#features/classes/copy-class-page.tsx').then((m) => ({ default: m.CopyClassPage })))
export const ExchangePage: Page = lazy(() => import('#features/exchange/exchange-page.tsx').then((m) => ({ default: m.ExchangePage })))
export const SettingsPage: Page = lazy(() => import('#features/settings/settings-page.tsx').then((m) => ({ default: m.SettingsPage })))

/** Addresses, for links: #/class/ID/TAB. */
export const classHref = (id: string, tab = 'overview'): string => `#/class/${id}/${tab}`
