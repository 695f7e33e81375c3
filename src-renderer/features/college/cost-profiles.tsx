/** 费用标准 of the college: each document's figures with its 综合定额 and lecture grades; a class chooses one in 决算. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { ORG } from '#domain/college.ts'
import type { CostProfile } from '#domain/cost-standard.ts'
import { CENTRAL_PROFILE, centralProfile, PROVINCE_PROFILE, provinceProfile, type DefaultRecord } from '#domain/money/cost-default.ts'
import { byOrder, inOrder } from '#domain/in-order.ts'
import { useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook } from '../class-book.tsx'
import { ClassGrid } from '../class-grid.tsx'

export function CostProfiles() {
  const save = useSave(ORG)
  const profiles = useRows('costProfile', ORG)
  const take = (records: readonly DefaultRecord[], name: string) => void save(records, `采用${name}`, { tellNow: true })
  const has = (id: string) => profiles?.some((profile) => profile.id === id)
  return (
    <BookSection title="费用标准" table="costProfile" intro="一份文件一条。每个班次在“决算”里选用哪一条；没有填的数字不作核对，不妨碍办理。">
      <ClassBook cls={ORG} table="costProfile" noun="费用标准"
        empty="这里填培训费文件规定的综合定额和讲课费标准，预（决）算按它核对。"
        fresh={() => ({ name: '新的费用标准' })}
        arrange={inOrder}
        fields={['name', 'documentNumber', 'issuer', 'fromOn', 'untilOn', { name: 'sourceNote', wide: true }, 'checkedBy', 'checkedOn',
          { name: 'fullDays', reason: '多少天以内按综合定额全额计' }, { name: 'laterShare', reason: '只对超出的那些天打折' },
          'arriveDays', 'withdrawDays', { name: 'bothDays', reason: '没有合计规定的空着' },
          'workerShare', 'workerMost', 'halfDayHours', { name: 'noShifting', reason: '勾上后，这两项各自不得超过分项定额' }]}
        summary={(profile) => [profile.name, profile.documentNumber].filter(Boolean).join('　')}
        state={(profile) => (profile.checkedOn && profile.checkedBy ? { words: `${profile.checkedBy}已核对`, tone: 'done' } : { words: '待核对', tone: 'open' })}
        below={(profile) => <Figures profile={profile} />}
        actions={<>
          {has(CENTRAL_PROFILE) ? null : <Button size="small" variant="outlined" onClick={() => take(centralProfile(), '中央和国家机关标准')}>采用中央和国家机关标准（财行〔2016〕540号，请核对）</Button>}
          {has(PROVINCE_PROFILE) ? null : <Button size="small" variant="outlined" onClick={() => take(provinceProfile(), '黑龙江省直空白标准')}>添加黑龙江省直（待填）</Button>}
        </>} />
    </BookSection>
  )
}

/** What a profile's documents set in yuan: quotas by 培训类别, lecture fees by grade. */
function Figures({ profile: { id, sourceNote } }: { profile: CostProfile }) {
  const own = <Row extends { readonly id: string; readonly profileId: string; readonly order?: number }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ profileId }) => profileId === id).sort(byOrder)
  const yuan = { width: 110, decimals: 2, align: 'end' } as const
  return (
    <Tables>
      {sourceNote ? <p>{sourceNote}</p> : null}
      <h3>综合定额（元/人·天）</h3>
      <ClassGrid cls={ORG} table="costQuota" noun="综合定额" needed="category" arrange={own} fresh={() => ({ profileId: id })}
        columns={[
          { key: 'category', width: 110, kind: 'choice', choices: ['一类', '二类', '三类'], frozen: true },
          { key: 'lodging', ...yuan }, { key: 'meals', ...yuan }, { key: 'venue', ...yuan, width: 190 }, { key: 'other', ...yuan }, { key: 'total', ...yuan }
        ]} />
      <h3>讲课费（元/学时，税后）</h3>
      <ClassGrid cls={ORG} table="lectureGrade" noun="讲课费标准" needed="grade" arrange={own} fresh={() => ({ profileId: id })}
        columns={[{ key: 'grade', width: 240, frozen: true }, { key: 'most', width: 190, decimals: 2, align: 'end' }]} />
    </Tables>
  )
}

const Tables = styled('div')({ p: { margin: '0 0 0.75rem', color: 'var(--muted)', fontSize: '0.875rem' }, h3: { margin: '0.5rem 0 0.375rem', fontSize: '0.9375rem', fontWeight: 600 } })
