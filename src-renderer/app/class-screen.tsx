/** One class: its name and facts, the tabs in the order of the work, and the tab that is open. */
import { Suspense } from 'react'
import type { ScreenKey } from '#domain/regulation/screens.ts'
import type { TableName } from '#domain/tables.ts'
import { onRoster } from '#domain/trainee.ts'
import { useClass, useConflictCount, useRows } from '#store/live.ts'
import { dateRange } from '#domain/calendar.ts'
import { ConflictMarks, TableConflicts } from '#features/conflict-marks.tsx'
import type { Profile } from '#domain/need-to-know/profile.ts'
import { profileFor } from '#domain/need-to-know/profiles.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { ClassWatch } from '#features/todo/class-watch.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TabsLine } from '#ui/tabs-line.tsx'
import { CLASS_TABS, classHref, ExtractPage } from './routes.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'

/** Screens whose grids are their own: the questions about their cells stand beneath, where the keyboard reaches them. */
const UNDER: Readonly<Partial<Record<ScreenKey, readonly TableName[]>>> = {
  people: ['staff', 'departmentReport'], roster: ['trainee'], timetable: ['session'], preparation: ['handout'], attendance: ['attendance'], lodging: ['stay', 'room'], settlement: ['lectureFee']
}

export function ClassScreen({ id, tab }: { id: string; tab: string }) {
  const trainingClass = useClass(id)
  const trainees = useRows('trainee', id)
  const conflicts = useConflictCount(id)
  if (trainingClass === undefined) return null
  if (trainingClass === null) return <EmptyState sentence="这台电脑上没有这个班次，可能还没有导入，或者已被删除。" action={<a href="#/">回到班次</a>} />
  const profile = profileFor(trainingClass.extractFor)
  if (profile) return <ExtractScreen of={trainingClass} profile={profile} />
  const open = CLASS_TABS.find((candidate) => candidate.key === tab) ?? CLASS_TABS[0]!
  const { arriveOn, withdrawOn, closeOn, place, hostMode, sponsor } = trainingClass
  const last = withdrawOn ?? closeOn
  const facts = [
    `${hostMode} · ${sponsor}`,
    arriveOn ? (last ? dateRange(arriveOn, last) : dateRange(arriveOn, arriveOn)) : '时间未定',
    place ?? '地点未定',
    `学员 ${trainees ? onRoster(trainees).length : 0} 人${trainingClass.plannedCount ? `（计划 ${trainingClass.plannedCount} 人）` : ''}`,
    ...(conflicts ? [<a key="conflicts" href="#/exchange/conflicts">{conflicts} 处两边填写不一样，待选定</a>] : [])
  ]
  return (
    <>
      <PageHeader title={trainingClass.name} facts={facts} below={<><ClassWatch cls={id} screen={open.key} /><TabsLine label="班次" currentKey={open.key} tabs={CLASS_TABS.map(({ key, title, group }) => ({ key, title, group, href: classHref(id, key) }))} /></>} />
      {/* Inside the tabs, so that a tab that breaks leaves the way to the others. */}
      <ScreenBoundary place={`${id}/${open.key}`}>
        <Suspense fallback={null}>
          <ConflictMarks cls={id}>
            <open.Page cls={id} key={id} />
            {(UNDER[open.key] ?? []).map((table) => <TableConflicts key={table} table={table} />)}
          </ConflictMarks>
        </Suspense>
      </ScreenBoundary>
    </>
  )
}

/** A class of which only an extract is here: nothing to work on, so no tabs and nothing to be done. */
function ExtractScreen({ of, profile }: { of: TrainingClass; profile: Profile }) {
  const { id, name, hostMode, sponsor, arriveOn, withdrawOn, closeOn, place } = of
  const last = withdrawOn ?? closeOn ?? arriveOn
  return (
    <>
      <PageHeader title={name} facts={[`${hostMode} · ${sponsor}`, arriveOn && last ? dateRange(arriveOn, last) : '时间未定', place ?? '地点未定']} />
      <ScreenBoundary place={id}>
        <Suspense fallback={null}>
          <ExtractPage cls={id} profile={profile} />
        </Suspense>
      </ScreenBoundary>
    </>
  )
}
