/** A file given for a work: its name and the hash over its text are kept, the file itself is not. */
import { useState } from 'react'
import { useHost } from '#store/host-context.ts'
import type { Change } from '#store/commit.ts'
import { useSave } from '#store/saving.ts'
import { runJob } from '#worker/client.ts'

export interface WorkFile {
  /** Of the file that could not be read; one sentence. */
  readonly refusal: { readonly id: string; readonly sentence: string } | undefined
  /** The work whose file is being read. */
  readonly reading: string | undefined
  take(work: WorkPlace, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>
  pick(work: WorkPlace): Promise<void>
}

export interface WorkPlace {
  readonly id: string
  /** What it is called in the undo bar. */
  readonly title: string
  /** Values the work is made with where there is none yet. */
  readonly fresh?: NonNullable<Change['set']>
}

const ENDINGS = ['pptx', 'docx', 'ppt', 'doc', 'pdf', 'wps', 'dps', 'txt']

export function useWorkFile(cls: string): WorkFile {
  const host = useHost()
  const save = useSave(cls)
  const [refusal, setRefusal] = useState<WorkFile['refusal']>()
  const [reading, setReading] = useState<string>()
  const take: WorkFile['take'] = async ({ id, title, fresh }, { name, bytes }) => {
    setReading(id)
    setRefusal(undefined)
    try {
      const outcome = await runJob('hashCourseware', { bytes })
      if (outcome.tag === 'refused') return setRefusal({ id, sentence: outcome.sentence })
      await save([{ table: 'work', id, set: { ...fresh, none: null, fileName: name.slice(0, 200), hash: outcome.hash } }], `登记“${title}”的文件`)
    } catch {
      setRefusal({ id, sentence: '读这个文件时出了问题，没有登记；请重新拷贝一份再选。' })
    } finally {
      setReading(undefined)
    }
  }
  const pick: WorkFile['pick'] = async (work) => {
    const file = await host.pickFile(ENDINGS)
    if (file) await take(work, file)
  }
  return { refusal, reading, take, pick }
}
