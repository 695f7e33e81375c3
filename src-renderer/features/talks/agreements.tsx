/** 书面确认: in principle a 书面协议; another form for a partner or at the sponsor's request (第六条（二）). */
import type { Agreement } from '#domain/agreement.ts'
import { shortDate } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import { groundOfForm, isPartner } from '#domain/planning/confirmation-state.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'
import { useColleagueNames } from '../college-offers.ts'

export function Agreements({ of }: { of: TrainingClass }) {
  const colleagues = useColleagueNames()
  const organizations = useRows('organization', ORG) ?? []
  const ground = (agreement: Agreement) => groundOfForm(agreement, of, organizations)
  const fields = (agreement: Agreement): FieldChoice<Agreement>[] => {
    const { form } = agreement
    const signed = form === '书面协议' || form === '预（决）算单' || form === '其他书面形式'
    return [
      { name: 'form', reason: reasonOfForm(agreement) },
      'number', 'title',
      { name: 'signedOn', reason: '双方都签字的日期；从这一天起项目就确定了' },
      ...(signed ? [{ name: 'ours', offers: colleagues }, { name: 'theirs', offers: of.sponsorContact ? [of.sponsorContact] : [] }] as const : []),
      'copies',
      ...(ground(agreement) === undefined || ground(agreement) === '主办单位要求' ? ['sponsorAsked', { name: 'evidence', reason: '来函文号，或者何时由谁在电话里提出' }] as const : []),
      'remark'
    ]
  }
  const reasonOfForm = (agreement: Agreement): string => {
    switch (ground(agreement)) {
      case '协议':
        return ''
      case '主办':
        return '主办班次以批件、年度计划或者调训通知为准'
      case '战略合作单位':
        return `${of.sponsor}是长期战略合作单位，可以不签协议（第六条（二））`
      case '主办单位要求':
        return '应主办单位要求采用此形式（第六条（二））'
      default:
        return '不签协议的，限于长期战略合作单位，或者主办单位明确要求并有凭据（第六条（二））'
    }
  }
  return (
    <BookSection title="书面确认" table="agreement" clauses={<ClauseChip id="R6.2a" />}
      intro={isPartner(of.sponsor, organizations) ? `${of.sponsor}是长期战略合作单位，可以签书面协议，也可以用预（决）算单或者其他书面形式确认。` : '要素商定以后，原则上签订书面协议；补充协议另添一条。'}>
      <ClassBook cls={of.id} table="agreement" noun="书面确认" fields={fields}
        empty="还没有书面确认。要素商定、超常规事项定下来以后，在这里登记协议。"
        fresh={() => ({ form: of.hostMode === '主办' ? '年度计划' : '书面协议' })}
        summary={({ form, number, title }) => <>{form}{title ? `《${title}》` : ''}{number ? ` ${number}` : ''}</>}
        state={(agreement) =>
          !agreement.signedOn ? { words: '待签订', tone: 'open' } : ground(agreement) === undefined ? { words: `${shortDate(agreement.signedOn)}签订，缺要求的凭据`, tone: 'late' } : { words: `${shortDate(agreement.signedOn)}签订`, tone: 'done' }} />
    </BookSection>
  )
}
