/** Gaps between PCs in words: what this file asks for, and what it answers. */
import type { MissingRun } from '#store/export.ts'

/** 教务-07 的第 11–20、25 条 */
const runWords = ({ ranges }: MissingRun, computer: string): string => `${computer}的第 ${ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join('、')} 条`

const MOST_TOLD = 3

/** Sentences for the person, at most two. `computerOf` names a PC, `titleOf` a class. */
export function missingSentences({ asks, answers }: { asks: readonly MissingRun[]; answers: readonly MissingRun[] }, computerOf: (device: string) => string, titleOf: (cls: string) => string): string[] {
  const listed = (runs: readonly MissingRun[]): string => {
    const told = runs.slice(0, MOST_TOLD).map((run) => `“${titleOf(run.cls)}”${runWords(run, computerOf(run.device))}`)
    return told.join('；') + (runs.length > MOST_TOLD ? `等 ${runs.length} 处` : '')
  }
  return [
    ...(asks.length ? [`本机缺${listed(asks)}，已附索取，对方导入后会补来。`] : []),
    ...(answers.length ? [`已补上对方索取的${listed(answers)}。`] : [])
  ]
}
