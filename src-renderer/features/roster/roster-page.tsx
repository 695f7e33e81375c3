/** 学员: the list, and the ways into it: a file, the clipboard, the desk, a substitute. */
import { useState } from 'react'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { DropZone } from '#ui/drop-zone.tsx'
import { useHost } from '#store/host-context.ts'
import { useClass, useRows } from '#store/live.ts'
import { readDropped } from '../dropped-file.ts'
import { ImportReview } from './import/import-review.tsx'
import { useIntake } from './import/use-intake.ts'
import { RosterDesk } from './roster-desk.tsx'
import { usePagePaste } from './use-page-paste.ts'

/** Endings the reader knows; content decides, the dialog only helps to find the file. */
const LIST_ENDINGS = ['xlsx', 'xls', 'et', 'csv', 'docx', 'txt']

export function RosterPage({ cls }: { cls: string }) {
  const host = useHost()
  const trainingClass = useClass(cls)
  const trainees = useRows('trainee', cls)
  const [intake, deeds] = useIntake(trainingClass?.sponsor ?? '', trainees ?? [])
  const [unread, setUnread] = useState(0)

  const takeFiles = async (files: readonly File[]): Promise<void> => {
    const file = await readDropped(files[0])
    if (!file) return
    setUnread(files.length - 1)
    await deeds.take({ name: file.name, source: { kind: 'file', bytes: file.bytes } })
  }
  const pick = async (): Promise<void> => {
    const file = await host.pickFile(LIST_ENDINGS)
    if (file) await deeds.take({ name: file.name, source: { kind: 'file', bytes: file.bytes } })
  }
  const takeText = (text: string): void => void deeds.take({ name: '粘贴的名单', source: { kind: 'pasted', text } })
  usePagePaste(takeText)

  if (!trainingClass || !trainees) return null
  return (
    <>
      <DropZone sentence="松开鼠标，读入这份名单" onFiles={(files) => void takeFiles(files)} />
      {unread ? <NoticeBar tone="plain" happened={`一次读一份名单，另外 ${unread} 个文件没有读。`} onClose={() => setUnread(0)} /> : null}
      {intake.kind === 'refused' ? <NoticeBar tone="reason" happened={`没有读入“${intake.name}”。`} safe={intake.sentence} onClose={deeds.close} /> : null}
      {intake.kind === 'reading' ? <ProgressPanel doing={`正在读入“${intake.name}”`} {...(intake.step ? { detail: intake.step.what } : {})} onCancel={deeds.stop} /> : null}
      {intake.kind === 'open' ? (
        <ImportReview key={`${intake.given.name}/${intake.reading.hash}/${intake.reading.roster.layout.sheet}`} cls={cls} sponsor={trainingClass.sponsor} trainees={trainees} intake={intake} onChoose={(change) => void deeds.choose(change)} onClose={deeds.close} />
      ) : (
        <RosterDesk cls={cls} trainingClass={trainingClass} trainees={trainees} onPick={() => void pick()} onText={takeText} />
      )}
    </>
  )
}
