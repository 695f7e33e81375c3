/** 新建自上期: courses, teachers, budget and texts of an earlier class; people, dates and signatures stay behind. */
import { useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import { byUrgency } from '#domain/class-stage.ts'
import { nextTermName } from '#domain/reading/next-term-name.ts'
import { copyClass, type NewClass } from '#store/classes.ts'
import { useClasses, useDesk } from '#store/live.ts'
import { rememberDone, tracked } from '#store/saving.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { DateField } from '#ui/fields/date-field.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { NewClassForm } from './new-class-form.tsx'

export function CopyClassPage({ from }: { from: string }) {
  const desk = useDesk()
  const classes = useClasses()?.filter(({ extractOf }) => extractOf === undefined)
  const [chosen, setChosen] = useState(from)
  const [arriveOn, setArriveOn] = useState<string>()
  if (!classes) return null
  const today = dayOfInstant(desk.now())
  const earlier = classes.find((of) => of.id === chosen)
  const choices = namedApart(byUrgency(classes, today))
  const create = async (given: NewClass) => {
    let id = ''
    const outcome = await tracked(async () => {
      const made = await copyClass(desk, chosen, { ...given, arriveOn: arriveOn! })
      id = made?.id ?? ''
      return made?.outcome ?? { kind: 'unchanged' }
    })
    if (outcome.kind !== 'saved') return
    rememberDone({ cls: id, batch: outcome.batch, label: `新建${given.name}` })
    location.hash = `#/class/${id}`
  }
  return (
    <>
      <PageHeader title="新建自上期" facts={['照搬课程、授课人、预算科目、任务和方案文字；人员、日期、签字都不带过来']} />
      {classes.length ? (
        <NewClassForm key={chosen} submitLabel="照上期建立班次" missing={!earlier ? '请先选上期班次' : !arriveOn ? '请先填新班次的报到日期' : undefined} onSubmit={create}
          {...(earlier ? { initial: { name: nextTermName(earlier.name), sponsor: earlier.sponsor, hostMode: earlier.hostMode } } : {})}>
          <ChoiceField label="上期班次" required autoFocus={!earlier} value={choices.find(([, id]) => id === chosen)?.[0]} choices={choices.map(([name]) => name)} onCommit={(name) => setChosen(choices.find(([known]) => known === name)?.[1] ?? '')} />
          <DateField label="新班次报到日期" required autoFocus={earlier !== undefined} value={arriveOn} today={today} reason="课程表按这一天顺移" onCommit={(day) => setArriveOn(day ?? undefined)} />
        </NewClassForm>
      ) : <EmptyState sentence="还没有可以照搬的班次。办过一期以后，下一期可以从它开始。" action={<a href="#/new">新建班次</a>} />}
    </>
  )
}

/** Two classes of one name are told apart by their number. */
const namedApart = (classes: readonly { id: string; name: string; code?: string }[]): [string, string][] =>
  classes.map(({ id, name, code }) => [classes.some((other) => other.id !== id && other.name === name) ? `${name}　${code ?? id}` : name, id])
