/** What can be chosen of the paper that is open: which file, at which level, how many blank rows, with counts or without. */
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { paperKind, type PaperId, type PrivacyLevel } from '#domain/paper-kinds.ts'
import { takesAttendance } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { controlLook } from '#ui/fields/field-frame.tsx'
import type { JobOutput } from '#worker/jobs.ts'
import type { PaperRequest } from '#worker/paper-request.ts'

export type ChosenOptions = Omit<PaperRequest, 'kind'>

/** One sheet a lesson, in one file. */
const PER_SESSION: ReadonlySet<PaperId> = new Set(['sign-in-session', 'sign-in-practice'])
const LEVEL_WORDS: Readonly<Record<PrivacyLevel, string>> = { 公开: '公开：不带电话、房号', 内部: '内部：电话只露首尾', 办理: '办理：带完整号码' }
/** Blank rows; undefined is the paper's own number. */
const SPARE = [undefined, 0, 5, 20, 40]

interface Props {
  readonly kind: PaperId
  readonly snapshot: ClassSnapshot
  /** undefined while they are found out. */
  readonly choices: JobOutput<'paperChoices'> | undefined
  readonly options: ChosenOptions
  onChange(options: ChosenOptions): void
}

export function PaperChoiceLine({ kind, snapshot, choices, options, onChange }: Props) {
  const sessions = PER_SESSION.has(kind) ? snapshot.sessions.filter((session) => takesAttendance(session) && (kind !== 'sign-in-practice' || session.kind === '现场教学')) : []
  const files = (choices?.files ?? []).filter((file) => file.about !== undefined)
  const set = (change: Partial<Record<keyof ChosenOptions, unknown>>): void => onChange(Object.fromEntries(Object.entries({ ...options, ...change }).filter(([, value]) => value !== undefined)) as ChosenOptions)
  if (!sessions.length && files.length < 2 && !choices?.levels.length && !choices?.spare && !choices?.counted) return null
  return (
    <Line>
      {sessions.length ? (
        <Choice label="打印哪一节" value={options.sessionIds?.[0] ?? ''} onChange={(id) => set({ sessionIds: id ? [id] : undefined })}>
          <option value="">每节一张（共 {sessions.length} 节）</option>
          {sessions.map((session) => <option key={session.id} value={session.id}>{shortDateWithWeekday(session.date)}{session.half}　{session.title}</option>)}
        </Choice>
      ) : null}
      {files.length > 1 ? (
        <Choice label="打印哪一份" value={options.about?.[0] ?? ''} onChange={(about) => set({ about: about ? [about] : undefined })}>
          <option value="">全部（共 {files.length} 份）</option>
          {files.map(({ about, called }) => <option key={about} value={about}>{called}</option>)}
        </Choice>
      ) : null}
      {choices?.levels.length ? (
        <Choice label="级别" value={options.level ?? paperKind(kind).level} onChange={(level) => set({ level: level === paperKind(kind).level ? undefined : level })}>
          {choices.levels.map((level) => <option key={level} value={level}>{LEVEL_WORDS[level]}</option>)}
        </Choice>
      ) : null}
      {choices?.spare ? (
        <Choice label="空白行" value={String(options.spare ?? '')} onChange={(rows) => set({ spare: rows === '' ? undefined : Number(rows) })}>
          {SPARE.map((rows) => <option key={rows ?? ''} value={rows ?? ''}>{rows === undefined ? '照常' : rows === 0 ? '只补满页' : `至少 ${rows} 行`}</option>)}
        </Choice>
      ) : null}
      {choices?.counted ? <FormControlLabel control={<Checkbox checked={options.counted ?? false} onChange={(_, counted) => set({ counted: counted || undefined })} />} label="印上已登记的人数" /> : null}
    </Line>
  )
}

function Choice({ label, value, onChange, children }: { label: string; value: string; onChange(value: string): void; children: React.ReactNode }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>{children}</select>
    </label>
  )
}

const Line = styled('div')({
  display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1rem', color: 'var(--muted)',
  '> label:not(.MuiFormControlLabel-root)': { display: 'flex', alignItems: 'center', gap: '0.5rem', minWidth: 0 },
  select: { ...controlLook, width: 'auto', minWidth: 0, maxWidth: '20rem' }
})
