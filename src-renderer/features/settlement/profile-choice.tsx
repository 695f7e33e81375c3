/** Which 费用标准 the class is checked against; none is forced, and without one nothing is checked. */
import { styled } from '@mui/material/styles'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { SETTLEMENT } from '#domain/settlement.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { ClassForm } from '../class-form.tsx'

export function ProfileChoice({ of, college: { costProfiles } }: { of: ClassSnapshot; college: CollegeFacts }) {
  const chosen = of.settlements.find(({ id }) => id === SETTLEMENT)?.profileId
  const known = costProfiles.map(({ id, name }) => ({ value: id, words: name }))
  // A profile that was chosen on another PC may not have come to this one.
  const offers = chosen === undefined || known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, words: '这台电脑上还没有的费用标准' }]
  const settings = <a href="#/settings/college/costs">学院设置</a>
  if (!offers.length) return <p>学院还没有费用标准，可到{settings}添加；没有也能办理，只是不核对标准。</p>
  return <Box><ClassForm cls={of.class.id} table="settlement" id={SETTLEMENT} noun="决算" fields={[{ name: 'profileId', wide: true, offers, reason: known.length ? '本班次按哪一份标准核对；可以不选' : <>可到{settings}添加费用标准；没有也能办理，只是不核对标准</> }]} /></Box>
}

const Box = styled('div')({ marginBottom: '0.75rem' })
