/** One 数据确认单 or 补充确认单: both signatures with post and day, why somebody else signed, and what it holds. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { changesOfRound, reasonWanted, thawable } from '#domain/daily/confirmation-rounds.ts'
import { dataConfirmationFields, type DataConfirmation } from '#domain/closing.ts'
import { shortDate } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import { changeWords, isSignedByBoth, signedOn } from '#domain/daily/signed-figures.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { SpecField, type Offer } from '#ui/fields/spec-field.tsx'

type Name = Exclude<keyof DataConfirmation, 'id' | 'round' | 'note'>

interface Props {
  facts: ClassSnapshot
  confirmation: DataConfirmation
  today: string
  onAnswer(set: Readonly<Record<string, Scalar>>, label: string, tellNow?: boolean): void
  onThaw(): void
}

export function SigningRound({ facts, confirmation, today, onAnswer, onThaw }: Props) {
  const { staff, class: of } = facts
  const title = confirmation.round === 1 ? '数据确认单' : `补充确认单（${confirmation.round - 1}）`
  const signed = isSignedByBoth(confirmation)
  const wanted = reasonWanted(confirmation, of)
  const counselors = staff.filter(({ role }) => role === '辅导员').map(({ name }) => name)
  const theirs = [...new Set([...staff.filter(({ role }) => role === '主办单位派驻人员').map(({ name }) => name), ...(of.sponsorContact ? [of.sponsorContact] : [])])]
  const field = (name: Name, offers?: readonly Offer[], reason?: string) => (
    <SpecField key={name} spec={dataConfirmationFields[name]} value={confirmation[name]} today={today} offers={offers} reason={reason} onCommit={(value) => onAnswer({ [name]: value }, `修改${title}的${dataConfirmationFields[name].label}`)} />
  )
  const changes = confirmation.round === 1 ? [] : changesOfRound(facts, confirmation.round)
  return (
    <Round role="group" aria-label={title} data-record={confirmation.id}>
      <header>
        <h3>{title}</h3>
        <em role="status" data-signed={signed}>{signed ? `${shortDate(signedOn(confirmation)!)}双方已签认` : confirmation.sponsorSignedOn ? '辅导员还没有签字' : confirmation.counselorSignedOn ? '主办单位还没有签字' : '双方还没有签字'}</em>
        {signed ? null : (
          <Button size="small" variant="contained" title="双方在纸上签好以后再点；姓名和日期都可以改"
            onClick={() => onAnswer({ sponsorSigner: confirmation.sponsorSigner ?? theirs[0] ?? null, sponsorPost: confirmation.sponsorPost ?? (staff.some(({ role, name }) => role === '主办单位派驻人员' && name === (confirmation.sponsorSigner ?? theirs[0])) ? '派驻管理人员' : '负责人'), sponsorSignedOn: confirmation.sponsorSignedOn ?? today, counselor: confirmation.counselor ?? counselors[0] ?? null, counselorSignedOn: confirmation.counselorSignedOn ?? today }, `${title}今天双方签认`, true)}>
            今天双方签认
          </Button>
        )}
        {thawable(facts, confirmation).length ? <Button size="small" variant="outlined" onClick={onThaw} title="原来签认的数据作废，签字以后按那时登记的数据定下来">按现在的数据重新签认</Button> : null}
      </header>
      {changes.length ? <ul>{changes.map((change) => <li key={changeWords(change)}>{changeWords(change)}</li>)}</ul> : null}
      <div className="fields">
        {field('sponsorSigner', theirs)}{field('sponsorPost')}{field('sponsorSignedOn')}
        {field('counselor', counselors)}{field('counselorSignedOn')}
        {wanted || confirmation.reason || confirmation.round > 1 ? <div className="wide">{field('reason', undefined, wanted ? `${wanted}，写明原因，打印在确认单上` : confirmation.round > 1 ? '为什么变动，打印在补充确认单上' : '打印在确认单上')}</div> : null}
      </div>
    </Round>
  )
}

const Round = styled('div')({
  maxWidth: '60rem', padding: '0.5rem 0.875rem 0.5rem', marginBottom: '0.75rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem', minHeight: '2.25rem' },
  h3: { margin: 0, fontSize: '0.9375rem', fontWeight: 600 },
  em: { fontStyle: 'normal', color: 'var(--amber)', '&[data-signed=true]': { color: 'var(--green)' } },
  ul: { margin: '0.25rem 0 0.5rem', paddingLeft: '1.25rem' },
  '.fields': { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', gap: '0.25rem 1rem' },
  '.wide': { gridColumn: '1 / -1' }
})
