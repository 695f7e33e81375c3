/** 新建班次: a page of its own, no dialog; then one goes on at 概况. */
import { createClass, type NewClass } from '#store/classes.ts'
import { useDesk } from '#store/live.ts'
import { rememberDone, tracked } from '#store/saving.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { NewClassForm } from './new-class-form.tsx'

export function NewClassPage() {
  const desk = useDesk()
  const create = async (given: NewClass) => {
    let id = ''
    const outcome = await tracked(async () => {
      const made = await createClass(desk, given)
      id = made.id
      return made.outcome
    })
    if (outcome.kind !== 'saved') return
    rememberDone({ cls: id, batch: outcome.batch, label: `新建${given.name}` })
    location.hash = `#/class/${id}`
  }
  return (
    <>
      <PageHeader title="新建班次" />
      <NewClassForm submitLabel="建立班次" onSubmit={create} />
    </>
  )
}
