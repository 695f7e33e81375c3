/** 档案: the index of the file of this class in three stages; what is required and missing is seen at once (第六条（七）, 第八条（七）). */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { isArchived, requiredItems, unfiledItems } from '#domain/closing/archive-gaps.ts'
import { papersToList } from '#domain/closing/archive-index.ts'
import { ARCHIVE_STAGES } from '#domain/closing.ts'
import { ORG } from '#domain/college.ts'
import { inOrder } from '#domain/in-order.ts'
import { newId } from '#store/desk.ts'
import { useClass, useCollegeFacts, useDesk, useRows, useSnapshot } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { PaperReturn } from './paper-return.tsx'
import { useVersionStates } from '../version-states.ts'
import { ArchiveStageList } from './archive-stage-list.tsx'
import { ReturnedFiles } from './returned-files.tsx'

export function ArchivePage({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const of = useClass(cls)
  const rows = useRows('archiveItem', cls)
  const terms = useRows('archiveTerm', ORG)
  const staff = useRows('staff', cls)
  const snapshot = useSnapshot(cls)
  const college = useCollegeFacts()
  const states = useVersionStates(snapshot, college)
  if (!of || !rows || !terms || !staff) return null
  const items = inOrder(rows)
  const counselor = staff.find(({ role, first }) => role === '辅导员' && first) ?? staff.find(({ role }) => role === '辅导员')
  const unlisted = papersToList(items, terms, { 项目负责人: of.leaderName, 辅导员: counselor?.name })
  const required = requiredItems(items, terms)
  const missing = unfiledItems(items, terms)
  const isWhole = isArchived(items, terms)
  const list = (
    <Button variant={items.length ? 'outlined' : 'contained'} title={terms.length ? '学院设置的归档范围里还没有列进目录的' : '学院还没有设置归档范围，先按一班一档的常用目录列出'}
      onClick={() => void save(unlisted.map((set) => ({ table: 'archiveItem', id: newId(desk), set: { ...set } })), `按归档范围列出 ${unlisted.length} 项`, { tellNow: true })}>{`按归档范围列出（${unlisted.length} 项）`}</Button>
  )
  return (
    <Page>
      {items.length ? (
        <NoticeBar tone={isWhole ? 'done' : 'plain'} happened={missing.length ? `必备 ${required.length} 项，已归档 ${required.length - missing.length} 项，还差 ${missing.length} 项。` : isWhole ? `必备的 ${required.length} 项都已归档。` : `目录里必备的 ${required.length} 项都已归档，目录还没有列全。`}
          todo={missing.length ? '归了档填上归档日期：在格子里按 1 再回车就是今天。本班次没有的，在“本班次无此项”填是。' : isWhole ? undefined : '把归档范围里还没有列进来的补上。'} actions={unlisted.length ? list : undefined} />
      ) : <EmptyState sentence="一班一档：先列出目录，材料归一件填一件，缺什么一眼看得见。" action={list} />}
      {snapshot && college ? <PaperReturn key={cls} cls={cls} snapshot={snapshot} college={college} /> : null}
      {snapshot ? <ReturnedFiles cls={cls} snapshot={snapshot} states={states} /> : null}
      {items.length ? ARCHIVE_STAGES.map((stage) => <ArchiveStageList key={stage} cls={cls} stage={stage} unfiled={missing.filter((item) => item.stage === stage)} />) : null}
    </Page>
  )
}

const Page = styled('div')({ paddingBottom: '4rem', '> [role=status]': { marginBottom: '1.25rem' } })
