/** 签认: the state of the four categories, who signed and when, and what has changed since, with a 补充确认单 for it. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { answerConfirmation, categoryStates, roundsInOrder, thawable, unsignedChanges } from '#domain/daily/confirmation-rounds.ts'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { DataConfirmation } from '#domain/closing.ts'
import type { Scalar } from '#domain/field.ts'
import { changeWords, isSignedByBoth, NOTHING } from '#domain/daily/signed-figures.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useDesk } from '#store/live.ts'
import { readSnapshot } from '#store/read.ts'
import { allSaved, useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { SigningRound } from './signing-round.tsx'

export function Signing({ facts }: { facts: ClassSnapshot }) {
  const desk = useDesk()
  const save = useSave(facts.class.id)
  const today = dayOfInstant(desk.now())
  const rounds = roundsInOrder(facts.dataConfirmations)
  const shown: readonly DataConfirmation[] = rounds.length ? rounds : [{ id: '1', round: 1 }]
  const changes = unsignedChanges(facts)
  const last = shown.at(-1)!
  // What is signed is what stands on the disk: figures filled in a moment ago may not be on this screen yet.
  const answer = async (round: number, set: Readonly<Record<string, Scalar>>, label: string, tellNow = false): Promise<void> => {
    await allSaved()
    await save(answerConfirmation((await readSnapshot(desk.db, facts.class.id)) ?? facts, round, set), label, { tellNow })
  }
  return (
    <BookSection title="签认" table="dataConfirmation" clauses={<ClauseChip id="R8.8" />} intro={`${facts.class.hostMode === '主办' ? '撤场以前，由派员单位和辅导员在数据确认单上签字；由学院内部确认的，说明理由。' : '撤场以前，由主办单位负责人或者派驻管理人员和辅导员在数据确认单上签字。'}纸上签好了，在这里登记；签的数据从那时起定下来，作为决算的依据。`}>
      <Categories facts={facts} />
      {shown.map((confirmation) => (
        <SigningRound key={confirmation.id} facts={facts} confirmation={confirmation} today={today} onAnswer={(set, label, tellNow) => void answer(confirmation.round, set, label, tellNow)}
          onThaw={() => void save(thawable(facts, confirmation).map(({ id }) => ({ table: 'signedFigure', id, remove: true })), '按现在的数据重新签认', { tellNow: true })} />
      ))}
      {/* An open 补充确认单 lists them itself. */}
      {changes.length && isSignedByBoth(last) ? (
        <Changes role="status" aria-label="签认以后的变动">
          <p>签认以后有 {changes.length} 处数据变动，登记的都保留，签认的数没有动：</p>
          <ul>{changes.map((change) => <li key={changeWords(change)}>{changeWords(change)}</li>)}</ul>
          <Button variant="outlined" onClick={() => void answer(last.round + 1, { counselor: last.counselor ?? null, sponsorSigner: last.sponsorSigner ?? null, sponsorPost: last.sponsorPost ?? null, note: changes.map(changeWords).join('；').slice(0, 500) }, '开补充确认单', true)}>开补充确认单</Button>
        </Changes>
      ) : null}
    </BookSection>
  )
}

function Categories({ facts }: { facts: ClassSnapshot }) {
  const states = categoryStates(facts)
  const anyOpen = states.some(({ openDays }) => openDays.length)
  return (
    <Table aria-label="四类数据">
      <tbody>
        {states.map(({ category, figures, isNone, openDays }) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            <td>{isNone ? '没有登记，确认单上写“无”' : figures.filter(({ item }) => item !== NOTHING).map(({ item, unit, quantity }) => `${item} ${quantity} ${unit}`).join('；')}</td>
            {anyOpen ? <td className="open">{openDays.length ? `${openDays.map(shortDate).join('、')}还没有登记` : ''}</td> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const Table = styled('table')({
  borderCollapse: 'collapse', width: '100%', maxWidth: '60rem', marginBottom: '1rem', background: 'var(--raised)',
  'th, td': { border: '1px solid var(--line)', padding: '0.3125rem 0.625rem', textAlign: 'left', verticalAlign: 'top', lineHeight: 1.5 },
  th: { fontWeight: 600, whiteSpace: 'nowrap', width: '6rem' },
  '.open': { width: '14rem', color: 'var(--amber)' }
})
const Changes = styled('div')({
  maxWidth: '60rem', margin: '0.75rem 0 0', padding: '0.5rem 0.875rem 0.75rem', borderLeft: '3px solid var(--amber)', background: 'var(--amber-soft)',
  p: { margin: '0 0 0.25rem', fontWeight: 600 }, ul: { margin: '0 0 0.5rem', paddingLeft: '1.25rem' }
})
