/** What is free in the days asked for: beds by night, halls, and the money in round figures. */
import { styled } from '@mui/material/styles'
import { shortDate } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { bedNights, bedsOf, hallsFor, roughBudgets } from '#domain/lodging/free-capacity.ts'
import { useAllSessions } from '#store/live.ts'

interface Props {
  facts: CollegeFacts
  fromOn: string
  untilOn: string
  persons: number
}

export function Availability({ facts, fromOn, untilOn, persons }: Props) {
  const sessions = useAllSessions()
  const beds = bedsOf(facts)
  const nights = bedNights(facts, fromOn, untilOn)
  const least = Math.min(...nights.map(({ free }) => free))
  const halls = hallsFor(facts, sessions ?? [], fromOn, untilOn, persons)
  const budgets = roughBudgets(facts, fromOn, untilOn, persons)
  const together = facts.classes.filter(({ arriveOn, withdrawOn }) => arriveOn !== undefined && arriveOn <= untilOn && (withdrawOn ?? arriveOn) >= fromOn)
  return (
    <Cards aria-live="polite">
      <section aria-label="床位">
        <h3>床位</h3>
        {beds === undefined ? <p>在<a href="#/settings/college/facilities">学院设置</a>里登记客房后，这里显示每晚空几个床位。</p> : (
          <>
            <p data-short={least < persons}><b>{least < 0 ? `缺 ${-least}` : `空 ${least}`}</b> 个{nights.length > 1 ? '（最紧的一晚）' : ''}{persons ? (least < persons ? `，不够 ${persons} 人` : `，够 ${persons} 人`) : ''}</p>
            <ul>{nights.map(({ day, taken, free }) => <li key={day}>{shortDate(day)} 已排 {taken}，空 {free}</li>)}</ul>
          </>
        )}
      </section>
      <section aria-label="会场">
        <h3>会场</h3>
        {facts.facilities.some(({ kind }) => kind === '会场') ? null : <p>在<a href="#/settings/college/facilities">学院设置</a>里登记会场后，这里显示哪些空着。</p>}
        <ul>{halls.map(({ name, capacity, takenOn }) => <li key={name}>{name}{capacity ? `（${capacity} 座）` : ''}：{takenOn.length ? `${takenOn.map(shortDate).join('、')}已排` : '都空着'}</li>)}</ul>
      </section>
      <section aria-label="经费粗算">
        <h3>经费粗算</h3>
        {budgets.length ? <p>不含师资费，{budgets[0]!.days} 天、{persons} 人，按{budgets[0]!.profile}：</p> : <p>在<a href="#/settings/college/costs">学院设置</a>里选用费用标准后，这里按综合定额粗算。</p>}
        <ul>{budgets.map(({ category, quota, total }) => <li key={category}>{category}：{quota} 元/人·天，约 <b>{total.toLocaleString('zh-CN')}</b> 元</li>)}</ul>
      </section>
      <section aria-label="同期班次">
        <h3>同期班次</h3>
        {together.length ? <ul>{together.map(({ id, name, arriveOn, withdrawOn }) => <li key={id}>{name}（{shortDate(arriveOn!)}{withdrawOn ? `至${shortDate(withdrawOn)}` : ''}）</li>)}</ul> : <p>没有别的班次。</p>}
      </section>
    </Cards>
  )
}

const Cards = styled('div')({
  display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))', gap: '0.75rem', marginTop: '0.75rem',
  section: { padding: '0.625rem 0.875rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)' },
  h3: { margin: 0, fontSize: '0.9375rem', fontWeight: 600 },
  p: { margin: '0.25rem 0 0', color: 'var(--ink)', minHeight: 0 },
  'p[data-short=true] b': { color: 'var(--red)' },
  ul: { listStyle: 'none', margin: '0.25rem 0 0', padding: 0, color: 'var(--muted)', fontSize: '0.875rem' },
  'ul b': { color: 'var(--ink)' }
})
