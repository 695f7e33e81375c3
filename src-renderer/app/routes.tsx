/** Which address shows which screen. Screens are loaded when first opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { Profile } from '#domain/need-to-know/profile.ts'
import { SCREENS, type ScreenKey } from '#domain/regulation/screens.ts'

type Page = LazyExoticComponent<ComponentType>
type ClassPage = LazyExoticComponent<ComponentType<{ cls: string }>>

export interface ClassTab {
  readonly key: ScreenKey
  readonly title: string
  /** Tabs of one group stand together. */
  readonly group: string
  readonly Page: ClassPage
}

const PAGES: Readonly<Record<ScreenKey, ClassPage>> = {
  overview: lazy(() => import('#features/overview/overview-page.tsx').then((m) => ({ default: m.OverviewPage }))),
  talks: lazy(() => import('#features/talks/talks-page.tsx').then((m) => ({ default: m.TalksPage }))),
  plan: lazy(() => import('#features/plan/plan-page.tsx').then((m) => ({ default: m.PlanPage }))),
  people: lazy(() => import('#features/people/people-page.tsx').then((m) => ({ default: m.PeoplePage }))),
  roster: lazy(() => import('#features/roster/roster-page.tsx').then((m) => ({ default: m.RosterPage }))),
  timetable: lazy(() => import('#features/timetable/timetable-page.tsx').then((m) => ({ default: m.TimetablePage }))),
  review: lazy(() => import('#features/review/review-page.tsx').then((m) => ({ default: m.ReviewPage }))),
  preparation: lazy(() => import('#features/preparation/preparation-page.tsx').then((m) => ({ default: m.PreparationPage }))),
  attendance: lazy(() => import('#features/attendance/attendance-page.tsx').then((m) => ({ default: m.AttendancePage }))),
  lodging: lazy(() => import('#features/lodging/lodging-page.tsx').then((m) => ({ default: m.LodgingPage }))),
  duty: lazy(() => import('#features/duty/duty-page.tsx').then((m) => ({ default: m.DutyPage }))),
  records: lazy(() => import('#features/records/records-page.tsx').then((m) => ({ default: m.RecordsPage }))),
  daily: lazy(() => import('#features/daily/daily-page.tsx').then((m) => ({ default: m.DailyPage }))),
  evaluation: lazy(() => import('#features/evaluation/evaluation-page.tsx').then((m) => ({ default: m.EvaluationPage }))),
  handover: lazy(() => import('#features/handover/handover-page.tsx').then((m) => ({ default: m.HandoverPage }))),
  settlement: lazy(() => import('#features/settlement/settlement-page.tsx').then((m) => ({ default: m.SettlementPage }))),
  archive: lazy(() => import('#features/archive/archive-page.tsx').then((m) => ({ default: m.ArchivePage }))),
  papers: lazy(() => import('#features/papers/papers-page.tsx').then((m) => ({ default: m.PapersPage }))),
  history: lazy(() => import('#features/history/history-page.tsx').then((m) => ({ default: m.HistoryPage })))
}

/** The tabs of a class, in the order of the work. */
export const CLASS_TABS: readonly ClassTab[] = (Object.keys(SCREENS) as ScreenKey[]).map((key) => ({ key, title: SCREENS[key].title, group: SCREENS[key].group, Page: PAGES[key] }))

/** In place of all tabs where only an extract of the class is here. */
export const ExtractPage: LazyExoticComponent<ComponentType<{ cls: string; profile: Profile }>> = lazy(() => import('#features/extract/extract-page.tsx').then((m) => ({ default: m.ExtractPage })))
export const ClassesPage: Page = lazy(() => import('#features/classes/classes-page.tsx').then((m) => ({ default: m.ClassesPage })))
export const NewClassPage: Page = lazy(() => import('#features/classes/new-class-page.tsx').then((m) => ({ default: m.NewClassPage })))
export const CopyClassPage: LazyExoticComponent<ComponentType<{ from: string }>> = lazy(() => import('#features/classes/copy-class-page.tsx').then((m) => ({ default: m.CopyClassPage })))
export const ExchangePage: Page = lazy(() => import('#features/exchange/exchange-page.tsx').then((m) => ({ default: m.ExchangePage })))
export const WorkbenchPage: Page = lazy(() => import('#features/workbench/workbench-page.tsx').then((m) => ({ default: m.WorkbenchPage })))
export const CalendarPage: Page = lazy(() => import('#features/calendar/calendar-page.tsx').then((m) => ({ default: m.CalendarPage })))
export const EnquiriesPage: Page = lazy(() => import('#features/enquiries/enquiries-page.tsx').then((m) => ({ default: m.EnquiriesPage })))
export const CollegePage: Page = lazy(() => import('#features/college/college-page.tsx').then((m) => ({ default: m.CollegePage })))
export const SettingsPage: Page = lazy(() => import('#features/settings/settings-page.tsx').then((m) => ({ default: m.SettingsPage })))

/** Addresses, for links: #/class/ID/TAB. */
export const classHref = (id: string, tab = 'overview'): string => `#/class/${id}/${tab}`
