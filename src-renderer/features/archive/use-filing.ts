/** Filing a paper that came back: the file is kept encrypted, then its verdict and its line of the 档案目录 are saved as one step. */
import type { IncomingFile } from '#contract/host.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { filing } from '#domain/closing/returned-paper.ts'
import type { Scalar } from '#domain/field.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { dropScan, keepScan } from '#store/scans.ts'
import { tell, useSave, useSavingState } from '#store/saving.ts'
import type { JobOutput } from '#worker/jobs.ts'

type Known = Extract<JobOutput<'readReturned'>, { tag: 'known' }>

/** Answers whether it was filed. */
export function useFiling(cls: string, snapshot: ClassSnapshot): (known: Known, file: IncomingFile) => Promise<boolean> {
  const desk = useDesk()
  const save = useSave(cls)
  return async ({ version, verdict, as }, file) => {
    const today = dayOfInstant(desk.now())
    let scan: string
    try {
      scan = await keepScan(desk, cls, version.id, file)
    } catch {
      useSavingState.setState(tell('收回的件没有存上，可能是磁盘空间不足；请腾出空间后再收一次。', false))
      return false
    }
    const { id, ...fields } = version
    const isKnown = snapshot.paperVersions.some((one) => one.id === id)
    const own: Record<string, Scalar> = { ...(isKnown ? {} : fields), returned: verdict, returnedOn: today, returnedFile: file.name.slice(-200) }
    const item = filing(snapshot.archiveItems, version, as, today)
    const outcome = await save([{ table: 'paperVersion', id, set: own }, { table: 'archiveItem', id: item.id ?? newId(desk), set: item.set }], `收回《${version.title}》第${version.number}版并归档`, { tellNow: true })
    // Nothing points to a file whose record was refused.
    if (outcome.kind === 'refused') await dropScan(desk.db, scan)
    return outcome.kind !== 'refused'
  }
}
