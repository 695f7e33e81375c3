/** A survey site's workbook on its way in: being read, refused, or lying open for checking. Nothing is stored before a person takes it. */
import { useState } from 'react'
import type { AskedItem } from '#domain/teaching/evaluation-sheets.ts'
import type { IncomingFile } from '#contract/host.ts'
import { runJob } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'

export type SurveyState = { readonly kind: 'reading'; readonly name: string } | { readonly kind: 'read'; readonly name: string; readonly survey: JobOutput<'readSurvey'> }

export function useSurvey(items: readonly AskedItem[]): [SurveyState | undefined, (file: IncomingFile) => Promise<void>, () => void] {
  const [state, setState] = useState<SurveyState>()
  const read = async ({ name, bytes }: IncomingFile): Promise<void> => {
    setState({ kind: 'reading', name })
    const survey = await runJob('readSurvey', { bytes, items }).catch((): JobOutput<'readSurvey'> => ({ tag: 'refused', sentence: '读这个文件时出了问题，没有读入任何答卷；请重新导出一份再试。' }))
    setState({ kind: 'read', name, survey })
  }
  return [state, read, () => setState(undefined)]
}
