/** 项目负责人 (第五条): one person of 教务处; whoever is in the 人员库 brings the phone and the 科室 along. */
import { styled } from '@mui/material/styles'
import { ORG } from '#domain/college.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useRows } from '#store/live.ts'
import { ClassField } from './class-fields.tsx'

const HOME = '教务处'

export function Leader({ of }: { of: TrainingClass }) {
  const colleagues = useRows('colleague', ORG) ?? []
  const sections = (useRows('department', ORG) ?? []).find(({ kind }) => kind === HOME)?.sections?.split('、') ?? []
  const home = colleagues.filter(({ department }) => department === HOME)
  const known = (name: unknown): Partial<TrainingClass> => {
    const namesakes = colleagues.filter((person) => person.name === name)
    const [person] = namesakes
    // Of two people of one name nothing is known.
    if (!person || namesakes.length > 1) return of.leaderDepartment || !name ? {} : { leaderDepartment: HOME }
    return { leaderDepartment: person.department ?? HOME, ...(person.section ? { leaderSection: person.section } : {}), ...(person.phone ? { leaderPhone: person.phone } : {}) }
  }
  const elsewhere = of.leaderDepartment !== undefined && !of.leaderDepartment.startsWith(HOME)
  return (
    <>
      <ClassField of={of} name="leaderName" reason="由教务处在培训科确定；人手不够时可以是本处其他科室的（第五条）" together={known} {...(home.length ? { offers: home.map(({ name }) => name) } : {})} />
      <Pair>
        <ClassField of={of} name="leaderDepartment" offers={[HOME]} reason={elsewhere ? '项目负责人应是教务处人员（第五条）' : undefined} />
        <ClassField of={of} name="leaderSection" {...(sections.length ? { offers: sections } : {})} />
      </Pair>
      <Pair>
        <ClassField of={of} name="leaderPhone" />
        <ClassField of={of} name="leaderAppointedOn" reason="书面确认、项目确定以后" />
      </Pair>
    </>
  )
}

const Pair = styled('div')({ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))', gap: '0 0.75rem' })
