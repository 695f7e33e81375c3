/** One form: how many were handed out and came back, the line in which sheets are typed, and the sheets that stand. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
import type { IncomingFile } from '#contract/host.ts'
import type { EvaluationSheet } from '#domain/evaluation.ts'
import { useHost } from '#store/host-context.ts'
import { DropZone } from '#ui/drop-zone.tsx'
import { ClassForm } from '../class-form.tsx'
import { readDropped } from '../dropped-file.ts'
import { useScanQueue } from '../use-scan-queue.ts'
import { freshRound, titleOf, type Form } from './evaluation-facts.ts'
import { ItemTable } from './item-table.tsx'
import { SheetEntry } from './sheet-entry.tsx'
import { SheetList } from './sheet-list.tsx'
import { SurveyPreview } from './survey-preview.tsx'
import { TickedForms } from './ticked-form.tsx'
import { useSurvey } from './use-survey.ts'

const isPicture = (name: string): boolean => /\.(png|jpe?g)$/i.test(name)

export function FormDesk({ cls, form, forms, focused }: { cls: string; form: Form; forms: readonly Form[]; focused: boolean }) {
  const host = useHost()
  const { planned, items, result } = form
  const [changed, setChanged] = useState<EvaluationSheet>()
  const [everChanged, setEverChanged] = useState(false)
  const [typed, setTyped] = useState('')
  const [survey, readFile, closeSurvey] = useSurvey(items)
  const scans = useScanQueue(cls, 'readTickedForm')
  const reader = useRef<HTMLButtonElement>(null)
  const wasReading = useRef(false)
  useEffect(() => {
    // When the last paper is done, Enter asks for the next.
    if (wasReading.current && !scans.now) reader.current?.focus()
    wasReading.current = !!scans.now
  }, [scans.now])
  /** Pictures are ticked forms, anything else is a survey site's workbook. */
  const take = (files: readonly (IncomingFile | undefined)[]) => {
    const given = files.filter((file) => file !== undefined)
    const pictures = given.filter(({ name }) => isPicture(name))
    if (pictures.length) scans.read(pictures)
    else if (given[0]) void readFile(given[0])
  }
  return (
    <Desk role="group" aria-label={titleOf(planned)}>
      <DropZone sentence={`松开鼠标，读入“${titleOf(planned)}”的问卷结果或者评估表扫描件`} onFiles={(files) => void Promise.all(files.map((file) => readDropped(file))).then(take)} />
      <ClassForm cls={cls} table="evaluationRound" id={planned.id} noun={`${planned.kind}评估表`} fresh={freshRound(planned)} fields={['issued', 'issuedOn', 'collectedOn']} />
      {result.issued !== undefined && result.returned > result.issued ? <p className="odd">收回 {result.returned} 份，比发放的 {result.issued} 份还多，请核对发放份数。</p> : null}
      {survey ? <SurveyPreview cls={cls} form={form} survey={survey} onClose={closeSurvey} /> : null}
      <TickedForms cls={cls} forms={forms} scans={scans} />
      <div data-table="evaluationSheet">
        <SheetEntry key={changed?.id ?? ''} cls={cls} form={form} changed={changed} focused={focused || everChanged} onTyped={setTyped} onDone={() => setChanged(undefined)} />
        <ItemTable items={items} typed={typed} result={result} />
        <SheetList cls={cls} form={form} onChange={(sheet) => { setChanged(sheet); setEverChanged(true) }} />
        <div className="foot"><Button size="small" variant="outlined" onClick={() => void host.pickFile(['xlsx', 'xls', 'csv']).then((file) => take([file]))}>导入问卷结果</Button><Button ref={reader} size="small" variant="outlined" onClick={() => void host.pickFile(['png', 'jpg', 'jpeg']).then((file) => take([file]))}>读入评估表扫描件</Button><span>问卷网站导出的 Excel（按选项文字导出）也能读，拖进窗口也行，姓名、手机、IP 一概不读入。</span></div>
      </div>
    </Desk>
  )
}

const Desk = styled('div')({
  minWidth: 0,
  '.odd': { margin: '0 0 0.5rem', color: 'var(--amber)' },
  '.foot': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.75rem', marginTop: '0.75rem', span: { color: 'var(--muted)', fontSize: '0.875rem' } }
})
