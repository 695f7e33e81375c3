/** The list with everything around it: what to do, what to show, and the one-line forms. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo, useRef, useState } from 'react'
import type { Trainee } from '#domain/trainee.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridHandle } from '#ui/grid/grid.tsx'
import type { PasteBlock } from '#ui/grid/block.ts'
import { writeTsv } from '#domain/reading/tsv.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { AddLine } from './add-line.tsx'
import { PastePanel } from './paste-panel.tsx'
import { logReveal } from '../reveal-log.ts'
import { sentenceOfRefusal } from './refusal.ts'
import { RosterBar } from './roster-bar.tsx'
import { changesOfEdit, labelOfEdit } from './roster-edit.ts'
import { RosterGrid } from './roster-grid.tsx'
import { EVERYONE, shownTrainees } from './roster-rows.ts'
import { SelectionLine } from './selection-line.tsx'
import { SubstituteLine } from './substitute-line.tsx'
import { useTemplateExport } from './use-template-export.tsx'

export interface RosterDeskProps {
  cls: string
  trainingClass: TrainingClass
  trainees: readonly Trainee[]
  onPick(): void
  onText(text: string): void
}

type OpenLine = { readonly kind: 'add' | 'paste' } | { readonly kind: 'substitute'; readonly gone?: Trainee } | undefined

export function RosterDesk({ cls, trainingClass, trainees, onPick, onText }: RosterDeskProps) {
  const desk = useDesk()
  const save = useSave(cls)
  const template = useTemplateExport(trainingClass)
  const [filter, setFilter] = useState(EVERYONE)
  const [line, setLine] = useState<OpenLine>()
  const [selected, setSelected] = useState<readonly string[]>([])
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<string>()
  const [draft, setDraft] = useState(() => newId(desk))
  const grid = useRef<GridHandle>(null)
  const shown = useMemo(() => shownTrainees(trainees, filter), [trainees, filter])
  const filtered = filter.words.trim() !== '' || filter.group !== undefined || filter.status !== undefined
  const people = shown.filter(({ id }) => selected.includes(id))

  const keep = async (changes: readonly Change[], label: string, tellNow = false): Promise<void> => setRefusal(sentenceOfRefusal(await save(changes, label, { tellNow })))
  const many = (names: readonly Trainee[]): string => (names.length === 1 ? names[0]!.name : `${names.length} 名学员`)
  const onPasteBlock = ({ cells, changes, refused }: PasteBlock): void => {
    // More lines than there are rows, or a line of headings: that is a list and not a correction of cells.
    if (looksLikeList(cells)) return onText(writeTsv(cells))
    if (changes.length) void keep(changes.map(({ row, key, value }) => ({ table: 'trainee', id: row, set: { [key]: value } })), `粘贴了 ${changes.length} 处`, true)
    if (refused.length) setRefusal(`有 ${refused.length} 处没有粘贴：${refused[0]!.reason}。`)
  }
  const close = (): void => setLine(undefined)
  const forms = (
    <>
      {template.bar}
      {refusal ? <NoticeBar tone="reason" happened={refusal} safe="原来的内容没有变。" onClose={() => setRefusal(undefined)} /> : null}
      {line?.kind === 'add' ? <AddLine cls={cls} trainees={trainees} onClose={close} /> : null}
      {line?.kind === 'substitute' ? <SubstituteLine key={line.gone?.id} cls={cls} trainees={trainees} first={line.gone} onClose={close} /> : null}
      {line?.kind === 'paste' ? <PastePanel onText={(text) => { close(); onText(text) }} onClose={close} /> : null}
    </>
  )
  const exportButton = <Button variant="outlined" disabled={template.busy} onClick={() => void template.start()}>导出报名表模板</Button>
  const pasteButton = <Button variant="outlined" onClick={() => setLine({ kind: 'paste' })}>粘贴名单</Button>
  if (!trainees.length) {
    return (
      <Column>
        {forms}
        <EmptyState sentence="这里放参训人员名单。把派员单位的 Excel、Word 表格拖进窗口，或者在 Excel、聊天里复制后按 Ctrl+V；还没有名单就先把报名表发给对方填。"
          action={<Button variant="contained" onClick={onPick}>导入名单</Button>} second={<>{pasteButton}{exportButton}<Button variant="outlined" onClick={() => setLine({ kind: 'add' })}>现场补录</Button></>} />
      </Column>
    )
  }
  return (
    <Column>
      <RosterBar trainees={trainees} filter={filter} onFilter={setFilter}>
        <Button variant="contained" onClick={onPick}>导入名单</Button>
        {pasteButton}
        <Button variant="outlined" onClick={() => setLine({ kind: 'add' })}>现场补录</Button>
        <Button variant="outlined" onClick={() => setLine({ kind: 'substitute' })}>替换</Button>
        {exportButton}
      </RosterBar>
      {forms}
      {shown.length ? (
        <RosterGrid trainees={trainees} shown={shown} revealed={revealed} draft={filtered ? undefined : draft} handle={grid} onSelect={(ids) => setSelected((before) => (before.join() === ids.join() ? before : ids))} onPasteBlock={onPasteBlock}
            onEdit={(edits) => {
              void keep(changesOfEdit(edits, trainees, draft), labelOfEdit(edits, trainees), edits.length > 1)
              if (edits.some(({ row }) => row === draft)) setDraft(newId(desk))
            }} />
      ) : (
        <EmptyState sentence="没有符合条件的学员。" action={<Button variant="outlined" onClick={() => setFilter(EVERYONE)}>显示全部</Button>} />
      )}
      <SelectionLine selected={people} revealedCount={revealed.size} onSubstitute={(gone) => setLine({ kind: 'substitute', gone })}
        onStatus={(status) => void keep(people.map(({ id }) => ({ table: 'trainee', id, set: { status } })), `${many(people)}${status === '退出' ? '标为退出' : '恢复在册'}`, true)}
        onReveal={() => {
          const ids = people.filter(({ idNumber }) => idNumber).map(({ id }) => id)
          setRevealed(new Set([...revealed, ...ids]))
          void logReveal(desk, cls, { trainees: ids })
        }}
        onCover={() => setRevealed(new Set())}
        onRemove={() => void keep(people.map(({ id }) => ({ table: 'trainee', id, remove: true })), `删除了${many(people)}`, true)} />
    </Column>
  )
}

const looksLikeList = (cells: readonly (readonly string[])[]): boolean => cells.length > 1 && cells.slice(0, 5).some((line) => line.some((cell) => /^[\s*]*姓\s*名/.test(cell)))

const Column = styled('div')({ display: 'flex', flexDirection: 'column' })
