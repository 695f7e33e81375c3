/** 签到: trainees down, sessions across; one key a mark, one step for a whole session. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ARRIVAL, countAttendance, type AttendanceSheet, type Mark } from '#domain/attendance.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { leaveByTrainee } from '#domain/teaching/leave-hours.ts'
import { inTimetableOrder } from '#domain/session.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import { onRoster, type Trainee } from '#domain/trainee.ts'
import type { Change } from '#store/commit.ts'
import { useHost } from '#store/host-context.ts'
import { useClass, useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { DropZone } from '#ui/drop-zone.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridChange } from '#ui/grid/block.ts'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import type { GridHandle } from '#ui/grid/grid.tsx'
import { MarkMatrix } from '#ui/mark-matrix.tsx'
import { useConflictMark } from '../conflict-marks.tsx'
import { readDropped } from '../dropped-file.ts'
import { useScanQueue } from '../use-scan-queue.ts'
import { GROUP, LEAVE, MARK_CHOICES, matrixSessions, NAME, nameShown, PERSON_COLUMNS, sheetsOf } from './columns.ts'
import { PaperRows, type Choice, type PaperRow } from './paper-rows.tsx'
import { ReturnedSheet } from './returned-sheet.tsx'
import { RosterFilter, matches, type Filter } from './roster-filter.tsx'
import { SheetLine } from './sheet-line.tsx'
import { allPresent } from './sheet-proposals.ts'
import { useMarks } from './use-marks.ts'

export function AttendancePage({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const trainingClass = useClass(cls)
  const trainees = useRows('trainee', cls)
  const sessionRows = useRows('session', cls)
  const attendance = useRows('attendance', cls)
  const { markOf, put, sheets } = useMarks(attendance)
  const [filter, setFilter] = useState<Filter>({ words: '', group: '' })
  const [sheetId, setSheetId] = useState<string>()
  /** The sheet that is registered from its paper. */
  const [onPaper, setOnPaper] = useState<{ readonly id: string; readonly title: string; readonly rows: readonly PaperRow[] }>()
  /** Where the matrix was left. */
  const leftAt = useRef<string>(undefined)
  const host = useHost()
  const returned = useScanQueue(cls, 'readSignedSheet')
  const grid = useRef<GridHandle>(null)
  const conflictMark = useConflictMark('attendance')

  const roster = useMemo(() => onRoster(trainees ?? []), [trainees])
  const sessions = useMemo(() => inTimetableOrder(sessionRows ?? []), [sessionRows])
  const columns = useMemo(() => sheetsOf(sessions, trainingClass?.arriveOn), [sessions, trainingClass])
  const matrix = useMemo(() => matrixSessions(columns), [columns])
  const left = thoseWhoLeft(trainees ?? [], sheets)
  // By their ids, so that a mark given does not make a new list of people.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const people = useMemo(() => [...roster, ...left], [roster, left.map((trainee) => trainee.id).join()])
  const shown = useMemo(() => people.filter((trainee) => matches(trainee, filter)), [people, filter])
  const rows = useMemo(() => shown.map((trainee) => trainee.id), [shown])
  const personById = useMemo(() => new Map(people.map((trainee) => [trainee.id, trainee])), [people])
  const names = useMemo(() => nameShown(people), [people])
  const leave = useMemo(() => leaveByTrainee(sessions, sheets), [sessions, sheets])
  const rosterIds = useMemo(() => roster.map((trainee) => trainee.id), [roster])
  const here = useMemo(() => new Set(rosterIds), [rosterIds])
  const sheetById = useMemo(() => new Map(sheets.map((sheet) => [sheet.id, sheet])), [sheets])

  const getValue = useCallback((row: string, key: string): string | null => {
    if (key === NAME) return names.get(row) ?? null
    if (key === GROUP) return personById.get(row)?.group ?? null
    if (key === LEAVE) return leave.get(row)?.hours ? String(leave.get(row)!.hours) : null
    return markOf(key, row) ?? null
  }, [names, personById, leave, markOf])
  // Without the class the sheet of 报到 has no day, and another would be opened and marked in its place.
  const ready = trainingClass !== undefined && trainees !== undefined && sessionRows !== undefined && attendance !== undefined && rows.length > 0
  useEffect(() => {
    if (!ready) return
    const today = dayOfInstant(desk.now())
    const now = columns.find((column) => column.date !== undefined && column.date >= today && countAttendance(sheetById.get(column.id), rosterIds).unmarked === rosterIds.length) ?? columns[0]
    if (now && rows[0]) grid.current?.focusCell(rows[0], now.id)
    // Only when the screen opens: afterwards the person decides where to be.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready])

  const matrixShown = !returned.now && !onPaper
  useEffect(() => {
    if (matrixShown && leftAt.current && rows[0]) grid.current?.focusCell(rows[0], leftAt.current)
    // Only when it comes back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [matrixShown])

  if (!trainingClass || !trainees || !sessionRows || !attendance) return null
  if (roster.length === 0) return <EmptyState sentence="这里按名单逐场登记签到。班里还没有学员，请先导入名单。" action={<Button variant="contained" href={`#/class/${cls}/roster`}>去导入名单</Button>} />

  const current = columns.find((column) => column.id === sheetId) ?? columns[0]!
  const mark = (changes: readonly { sheet: string; trainee: string; mark: Mark | null }[], label: string, tellNow = false): void => {
    const bySheet = new Map<string, Record<string, Mark | null>>()
    for (const change of changes) bySheet.set(change.sheet, { ...bySheet.get(change.sheet), [change.trainee]: change.mark })
    put(changes, save([...bySheet].map(([id, set]): Change => ({ table: 'attendance', id, set })), label, { tellNow }))
  }
  const onEdit = (changes: readonly GridChange[]): void => {
    const marks = changes.filter(({ key }) => columns.some((column) => column.id === key)).map(({ row, key, value }) => ({ sheet: key, trainee: row, mark: value as Mark | null }))
    const [first] = marks
    if (!first) return
    const label = marks.length === 1 ? `登记${personById.get(first.trainee)?.name ?? ''}${first.mark ?? '未登记'}` : `登记 ${marks.length} 处签到`
    mark(marks, label, marks.length > 1)
  }
  const markAll = (): void => {
    const missing = rosterIds.filter((id) => markOf(current.id, id) === undefined)
    if (rows[0]) grid.current?.focusCell(rows[0], current.id)
    if (missing.length > 0) mark(missing.map((trainee) => ({ sheet: current.id, trainee, mark: '到' as const })), `${current.title}全部到（${missing.length} 人）`, true)
  }
  const markRows = (sheet: string, title: string, choices: ReadonlyMap<string, Choice>): void => {
    const given = [...choices].flatMap(([trainee, choice]) => (choice === '不登记' || choice === markOf(sheet, trainee) ? [] : [{ sheet, trainee, mark: choice }]))
    if (given.length > 0) mark(given, `照签到表登记${title}（${given.length} 人）`, true)
  }
  const select = (key: string | undefined): void => {
    setSheetId(key)
    if (columns.some(({ id }) => id === key)) leftAt.current = key
  }
  const scanned = (file: { name: string; bytes: Uint8Array } | undefined): void => {
    if (file) returned.read([file])
  }
  const getMark = (row: string, key: string): CellMark | undefined => {
    const conflict = conflictMark(key, row)
    if (conflict) return conflict
    if (key === LEAVE) {
      const one = leave.get(row)
      if (one?.state === 'over') return { tone: 'warning', text: `请假 ${one.hours} 学时，超过总学时 ${one.total} 的七分之一，请按学员管理规定研究处理` }
      return one?.state === 'near' ? { tone: 'note', text: `请假 ${one.hours} 学时，接近总学时 ${one.total} 的七分之一` } : undefined
    }
    const value = markOf(key, row)
    return value === '请假' || value === '迟到' || value === '早退' ? { tone: 'changed', text: value } : value === '缺席' ? { tone: 'warning', text: '缺席' } : undefined
  }
  return (
    <Room>
      <DropZone sentence="松开鼠标，读入签好的签到表（照片或者扫描件）" onFiles={(files) => void Promise.all(files.map((file) => readDropped(file))).then((all) => returned.read(all.filter((file) => file !== undefined)))} />
      {matrixShown ? <div className="bar">
        <RosterFilter filter={filter} people={people} shown={shown.length} onChange={setFilter} />
        <SheetLine sheet={current} count={countAttendance(sheetById.get(current.id), rosterIds)} onAll={markAll} onScan={() => void host.pickFile(['png', 'jpg', 'jpeg']).then(scanned)} onPaper={() => setOnPaper({ id: current.id, title: current.title, rows: allPresent(inSheetOrder(roster).map(({ id }) => id), names, (trainee) => markOf(current.id, trainee)) })} />
      </div> : null}
      {returned.now ? <ReturnedSheet key={returned.now.kind} returned={returned} columns={columns} names={names} markOf={markOf} onMarks={(sheet, title, choices) => { markRows(sheet, title, choices); leftAt.current = sheet }} />
        : onPaper ? <PaperRows title={`照纸登记：${onPaper.title}`} rows={onPaper.rows} confirmLabel="登记" onCancel={() => setOnPaper(undefined)} onConfirm={(choices) => { markRows(onPaper.id, onPaper.title, choices); setOnPaper(undefined) }} />
        : <MarkMatrix
        label="签到" people={rows} personColumns={PERSON_COLUMNS} sessions={matrix} marks={MARK_CHOICES} counts={COUNTS} getValue={getValue} getMark={getMark} onEdit={onEdit} handle={grid}
        rowLook={(row) => (here.has(row) ? undefined : 'struck')} onSelect={({ keys }) => select(keys.length === 1 ? keys[0] : undefined)} empty="没有符合筛选条件的学员" dense height="max(20rem, calc(100dvh - 19.25rem))"
      />}
    </Room>
  )
}

/** At the foot, of the people shown: a group that is filtered has its own figures. */
const COUNTS = [{ title: '实到', values: ['到', '迟到', '早退'] }, { title: '请假', values: ['请假'] }, { title: '缺席', values: ['缺席'] }]

/** Marks of people who left the roster stay, and so do their lines, struck out, behind the others. */
const thoseWhoLeft = (all: readonly Trainee[], sheets: readonly AttendanceSheet[]): Trainee[] =>
  all.filter((trainee) => (trainee.status ?? '在册') !== '在册' && sheets.some((sheet) => sheet.id !== ARRIVAL && sheet.marks[trainee.id]))

const Room = styled('div')({
  '.bar': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem 1.5rem', marginBottom: '0.5rem' }
})
