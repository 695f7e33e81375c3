/** Under an open work: its file, and the 先期审核 of what it is now. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { DragEvent } from 'react'
import type { Review, Work } from '#domain/review.ts'
import { reviewIdOf, reviewInHand } from '#domain/teaching/work-review.ts'
import { useSave } from '#store/saving.ts'
import { ClassForm } from '../class-form.tsx'
import { readDropped } from '../dropped-file.ts'
import { useColleagueNames } from '../college-offers.ts'
import type { WorkFile, WorkPlace } from './use-work-file.ts'

interface Props {
  cls: string
  place: WorkPlace
  work: Work | undefined
  reviews: readonly Review[]
  files: WorkFile
  /** Department that reviews it. */
  department: string
}

export function WorkDesk({ cls, place, work, reviews, files, department }: Props) {
  const save = useSave(cls)
  const colleagues = useColleagueNames()
  const refusal = files.refusal?.id === place.id ? files.refusal.sentence : undefined
  const inHand = work && reviewInHand(work, reviews)
  const reviewed = { stage: '先期审核', object: work?.kind === '课件讲义' ? '课件讲义' : '文案作品', department, ...(work ? { workId: work.id } : {}), ...(work?.hash ? { hash: work.hash } : {}) }
  const onPaper = () => void save([{ table: 'work', id: place.id, set: { ...place.fresh } }], `“${place.title}”以纸质稿送审`)
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    // The list around it takes files for closed lines.
    event.stopPropagation()
    void readDropped(file).then((read) => read && files.take(place, read))
  }
  return (
    <Desk onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p className="file">
        {files.reading === place.id ? '正在读这个文件……' : work?.fileName ? <>文件：<b>{work.fileName}</b></> : '还没有文件。'}
        <Button size="small" variant="outlined" onClick={() => void files.pick(place)}>{work?.fileName ? '换一个文件' : '选择文件'}</Button>
        {work ? null : <Button size="small" variant="text" onClick={onPaper}>只有纸质稿</Button>}
        <span>也可以把文件拖到这里。只记文件名和内容校验码，文件不存进本程序。</span>
      </p>
      {refusal ? <p role="alert" className="refused">{refusal}</p> : null}
      {work && !work.none ? (
        <ClassForm key={inHand?.id ?? reviewIdOf(work)} cls={cls} table="review" id={inHand?.id ?? reviewIdOf(work)} noun={`“${place.title}”的审核`} fresh={reviewed}
          fields={[{ name: 'department', reason: '由所属部门负责审核' }, { name: 'reviewer', offers: colleagues }, 'reviewedOn', { name: 'result', offers: ['通过', '修改后通过', '不通过'], reason: '意见留在纸上' }]} />
      ) : null}
    </Desk>
  )
}

const Desk = styled('div')({
  '.file': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem', margin: '0.25rem 0 0.625rem', b: { fontWeight: 600, overflowWrap: 'anywhere' }, span: { color: 'var(--muted)', fontSize: '0.8125rem' } },
  '.refused': { margin: '0 0 0.5rem', color: 'var(--red)' }
})
